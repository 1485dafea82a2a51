// What Forløb's plugins in Cockpit have in common.

/** The message is a Danish sentence for the person. */
export class Refused extends Error {}

/** Data from one of Forløb's own addresses. */
export async function ask(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  const json = response.headers.get('Content-Type')?.includes('json');
  if (response.redirected || !json) {
    throw new Refused('Kunne ikke hentes. Genindlæs siden, og log ind igen, hvis du bliver bedt om det.');
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Refused(answer.detail ?? 'Kunne ikke hentes lige nu. Prøv igen om lidt.');
  }
  return answer;
}

/** Shows what is to be told: the refusal's own sentence, or that something went wrong. */
export function explain(line, failure) {
  if (!(failure instanceof Refused)) {
    console.error(failure);
  }
  line.textContent = failure instanceof Refused ? failure.message : 'Kunne ikke vises lige nu';
}

/** An element with attributes and children; text is always text. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in element && typeof value !== 'string') {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

/** A table whose first column names the row. */
export function table(caption, heads, rows) {
  return make('table', { class: 'table table-condensed' },
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map(([first, ...others]) => make('tr', {},
      make('th', { scope: 'row' }, first), ...others.map((cell) => make('td', {}, cell))))));
}

/** Links to what is shown, as a file. */
export function files(address, query) {
  const link = (text, ending) => make('a', { href: `${address}.${ending}?${query}` }, text);
  return make('p', { class: 'forloeb-files' }, 'Hent som ', link('Excel', 'xlsx'), ' ', link('CSV', 'csv'));
}

export function choice(label, name, options, chosen) {
  const select = make('select', { name, class: 'form-control input-sm' },
    ...options.map(([value, text]) => make('option', { value, selected: value === chosen }, text)));
  return make('label', {}, label, select);
}
