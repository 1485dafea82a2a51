// Plugins of Camunda's webapps that can do no harm. The webapp stays blank when the import of a plugin fails, so what it
// gets is only a description; the module that does the work is imported when it is to be shown, and whatever goes wrong in
// it leaves one line in its place.
export const UNAVAILABLE = 'Kunne ikke vises lige nu.';

/**
 * A plugin as Camunda wants it: id, pluginPoint, priority and properties are its own.
 * module: address of an ES module that exports render(place, data, scope), with what is given among the data. What render
 * answers, if it is a function, is called when the place goes.
 */
export function plugin({ module, given, ...described }) {
  return {
    ...described,
    render(place, data, scope) {
      draw({ module, name: described.id }, place, { ...data, ...given }, scope);
    }
  };
}

/** Imports a module that works without a place of its own; the webapp goes on without it when that fails. */
export async function background(module) {
  try {
    await import(module);
  } catch (failure) {
    report(module, failure);
  }
}

async function draw({ module, name }, place, data, scope) {
  let gone = false;
  let leave;
  const end = () => {
    gone = true;
    guarded(name, () => leave?.());
  };
  scope?.$on?.('$destroy', end);
  try {
    const { render } = await import(module);
    if (gone) {
      return;
    }
    const answer = await render(place, data, scope);
    leave = typeof answer === 'function' ? answer : undefined;
    if (gone) {
      end();
    }
  } catch (failure) {
    report(name, failure);
    sayUnavailable(place);
  }
}

function guarded(name, work) {
  try {
    work();
  } catch (failure) {
    report(name, failure);
  }
}

/** The place of a plugin on a page is an element, that of one on a diagram the diagram's viewer. */
function sayUnavailable(place) {
  const line = document.createElement('p');
  line.className = 'forloeb-unavailable';
  line.setAttribute('role', 'status');
  line.textContent = UNAVAILABLE;
  if (place instanceof Element) {
    place.replaceChildren(line);
  } else {
    place.get('canvas').getContainer().append(line);
  }
}

function report(name, failure) {
  console.error(`${name} could not be shown: ${failure?.name}`);
}
