// What has ended in a process, as a tab of its page in Cockpit, in all versions and newest first.
import { ask, explain, make, table } from './cockpit-common.js';

const HEADS = ['Forløbsnummer', 'Begyndt', 'Afsluttet', 'Varighed', 'Hvordan', 'Version'];

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

  async function load(page) {
    const turn = ++asked;
    const sought = number.value.trim();
    line.textContent = 'Henter …';
    list.replaceChildren();
    try {
      const answer = await ask(`${address}?${new URLSearchParams({ nr: sought, side: page })}`);
      if (turn === asked) {
        line.textContent = summary(answer, sought);
        list.replaceChildren(...(answer.total === 0 ? [] : [rows(answer), pages(answer)]));
      }
    } catch (failure) {
      if (turn === asked) {
        explain(line, failure);
      }
    }
  }

  function pages({ page, pages: last }) {
    const step = (text, to) => {
      const button = make('button', { type: 'button', class: 'btn btn-link btn-sm' }, text);
      button.addEventListener('click', () => load(to));
      return button;
    };
    return make('nav', { 'aria-label': 'Sider', hidden: last === 1 },
      ...(page > 1 ? [step('Forrige side', page - 1)] : []),
      ` Side ${page} af ${last} `,
      ...(page < last ? [step('Næste side', page + 1)] : []));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load(1);
  });
  load(1);
}

function summary({ process, total }, sought) {
  if (total > 0) {
    return `${total} afsluttede i ${process}.`;
  }
  return sought === ''
    ? 'Intet er afsluttet i denne proces endnu.'
    : `Intet afsluttet forløb i denne proces har nummer ${sought}. Se efter, om nummeret er skrevet rigtigt. Det, der stadig er i gang, står under »Procesinstanser«.`;
}

function rows({ process, rows: courses }) {
  return table(`Afsluttede i ${process}`, HEADS, courses.map((course) => [
    make('a', { href: `/forloeb/overvaagning/forloeb/${encodeURIComponent(course.id)}` }, course.number),
    course.started, course.ended, course.duration, course.ending, course.version]));
}
