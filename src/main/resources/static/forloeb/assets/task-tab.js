// A tab beside the task's form with a part of the course's own page, made by the server. It stands in a shadow, so that the
// page's styles and Tasklist's leave each other alone; only the diagram, whose styles are the document's, stands outside.
const STYLES = '<link rel="stylesheet" href="/forloeb/assets/forloeb.css">';

export async function render(place, { taskId, part }) {
  const response = await fetch(`/forloeb/opgaver/${encodeURIComponent(taskId)}/${part}`, {
    redirect: 'manual',
    headers: { Accept: 'text/html' }
  });
  if (!response.ok) {
    throw new Error('The part was refused.');
  }
  const host = document.createElement('div');
  host.className = 'forloeb-tab';
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = STYLES + (await response.text());
  place.replaceChildren(host);
  const diagram = shadow.querySelector('[data-diagram]');
  return diagram ? draw(diagram, host) : undefined;
}

async function draw(diagram, host) {
  diagram.replaceWith(document.createElement('slot'));
  host.append(diagram);
  const { mount } = await import('./diagram.js');
  try {
    const viewer = await mount(diagram);
    return () => viewer.destroy();
  } catch {
    // It has said so in its place; the route as text is there all the same.
    return undefined;
  }
}
