// On Cockpit's dashboard: what stands still, in plain words, and the way to Forløb's own pages about it.
import { ask, explain, make, table } from './cockpit-common.js';

const FAILURES = '/forloeb/overvaagning/fejl';
const HEADS = ['Trin', 'Proces', 'Hvad der er galt', 'Hvor længe', 'Hvem venter', 'Hvad kan gøres'];

export async function render(place) {
  const line = make('p', { role: 'status' }, 'Henter …');
  const list = make('div', { class: 'forloeb-scroll', tabindex: '0', role: 'region', 'aria-label': 'Fejl i forløb', hidden: true });
  const ageing = make('div', { hidden: true },
    make('p', {}, make('a', { href: '/forloeb/overvaagning/overskredet' }, 'Overskredne frister: forløb efter sagsbehandler og fase')),
    make('p', {}, make('a', { href: '/forloeb/overvaagning/liggetid' }, 'Tid i fasen: forløb efter sagsbehandler og fase')));
  place.replaceChildren(make('section', { class: 'forloeb-dashboard', 'aria-label': 'Fejl i forløb' },
    make('h2', {}, 'Fejl i forløb'), line, list, ageing));
  try {
    const { rows: failures, more, ageing: opensAgeing } = await ask(`${FAILURES}/tabel`);
    ageing.hidden = !opensAgeing;
    line.textContent = failures.length === 0 ? 'Ingen fejl. Alle systemets trin er udført eller i gang.' : more && `${more} `;
    line.append(...(failures.length === 0 ? [] : [make('a', { href: FAILURES }, 'Se, hvem der venter, og hvad der kan gøres')]));
    list.replaceChildren(table('Trin, der står stille', HEADS, failures.map((one) => [
      one.step, one.process, one.meaning, one.lapse, one.waiting, one.action])));
    list.hidden = failures.length === 0;
  } catch (failure) {
    explain(line, failure);
  }
}
