// What has ended in a process, as a tab of its page in Cockpit, in all versions and newest first.
import { ask, explain, files, make, table } from './cockpit-common.js';

// Anything else could be a name, which would stand in the address; the server refuses it in the same words.
const NUMBER = /^(F[0-9-]{0,12})?$/i;
const REFUSAL = 'Søg med et forløbsnummer eller begyndelsen af det, for eksempel F-2026-000123. Der kan ikke søges på navn, fordi navnet så ville stå i adressen.';
const HEADS = ['Forløbsnummer', 'Begyndt', 'Sluttet', 'Varighed', 'Hvordan', 'Version'];

export function render(place, { processDefinitionId }) {
  const address = `/forloeb/overvaagning/afsluttede/${encodeURIComponent(processDefinitionId)}`;
  const number = make('input', {
    type: 'text', name: 'nr', class: 'form-control input-sm', maxlength: '13', autocomplete: 'off',
    title: 'Et forløbsnummer eller begyndelsen af det, for eksempel F-2026-000123'
  });
  const form = make('form', { role: 'search', 'aria-label': 'Søg i afsluttede' },
    make('label', {}, 'Forløbsnummer', number), make('button', { class: 'btn btn-default btn-sm' }, 'Søg'));
  const line = make('p', { role: 'status' });
  const list = make('div');
  place.replaceChildren(make('section', { class: 'forloeb-finished', 'aria-label': 'Afsluttede forløb' }, form, line, list));

  let asked = 0;

  async function load(page, pressed) {
    const turn = ++asked;
    const sought = number.value.trim();
    list.replaceChildren();
    if (!NUMBER.test(sought)) {
      line.textContent = REFUSAL;
      return;
    }
    line.textContent = 'Henter …';
    try {
      const answer = await ask(`${address}?${new URLSearchParams({ nr: sought, side: page })}`);
      if (turn === asked) {
        line.textContent = summary(answer, sought);
        list.replaceChildren(...(answer.total === 0 ? [] : [rows(answer), pages(answer), files(`${address}/liste`, new URLSearchParams({ nr: sought }))]));
        if (pressed) {
          // The button that was pressed is gone, and the focus with it.
          (list.querySelector(`[name=${pressed}]`) ?? list.querySelector('nav button'))?.focus();
        }
      }
    } catch (failure) {
      if (turn === asked) {
        explain(line, failure);
      }
    }
  }

  function pages({ page, pages: last }) {
    const step = (name, text, to) => {
      const button = make('button', { type: 'button', name, class: 'btn btn-link btn-sm' }, text);
      button.addEventListener('click', () => load(to, name));
      return button;
    };
    return make('nav', { 'aria-label': 'Sider', hidden: last === 1 },
      ...(page > 1 ? [step('previous', 'Forrige side', page - 1)] : []),
      ` Side ${page} af ${last} `,
      ...(page < last ? [step('next', 'Næste side', page + 1)] : []));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load(1);
  });
  load(1);
}

function summary({ process, total }, sought) {
  if (total > 0) {
    return `${total} ${total === 1 ? 'afsluttet' : 'afsluttede'} i ${process}.`;
  }
  return sought === ''
    ? 'Intet er afsluttet i denne proces endnu.'
    : `Intet afsluttet forløb i denne proces har nummer ${sought}. Se efter, om nummeret er skrevet rigtigt. Det, der stadig er i gang, står under »Procesinstanser«.`;
}

function rows({ process, rows: courses }) {
  return table(`Afsluttede i ${process}`, HEADS, courses.map((course) => [
    course.opens ? make('a', { href: `/forloeb/overvaagning/forloeb/${encodeURIComponent(course.id)}` }, course.number) : course.number,
    course.started, course.ended, course.duration, course.ending, course.version]));
}
