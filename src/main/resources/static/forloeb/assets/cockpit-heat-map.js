// Where a process takes its time, on the diagram of its page in Cockpit: a number on each step, and the same as a table. The
// colour repeats what the number says.
import { ask, choice, explain, files, make, table } from './cockpit-common.js';

const MEASURES = {
  done: { label: 'Antal gennemført', value: (step) => step.done, text: (step) => String(step.done) },
  median: { label: 'Median', value: (step) => step.median?.millis, text: (step) => step.median?.text },
  ninetieth: { label: '9 af 10 (P90)', value: (step) => step.ninetieth?.millis, text: (step) => step.ninetieth?.text }
};
const PERIODS = [['3', 'Seneste 3 måneder'], ['12', 'Seneste 12 måneder'], ['alt', 'Altid'], ['egen', 'Fra og til …']];
const SHADES = 5;
const OVERLAY = 'forloeb-heat';
const KEPT_FROM_DIAGRAM = ['mousedown', 'touchstart', 'wheel', 'dblclick', 'keydown'];

export function render(viewer, { processDefinitionId }) {
  const address = `/forloeb/overvaagning/varmekort/${encodeURIComponent(processDefinitionId)}`;
  const shownVersion = processDefinitionId.split(':')[1];
  const marked = [];
  let map;
  let query;
  let asked = 0;

  const open = make('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-expanded': 'false' }, 'Varmekort');
  const versions = choice('Version', 'version', [[shownVersion, `Denne (${shownVersion})`], ['alle', 'Alle']], shownVersion);
  const days = make('span', { class: 'forloeb-days', hidden: true },
    make('label', {}, 'Fra', make('input', { type: 'date', name: 'fra', class: 'form-control input-sm' })),
    make('label', {}, 'Til', make('input', { type: 'date', name: 'til', class: 'form-control input-sm' })));
  const asTable = make('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-expanded': 'false' }, 'Vis som tabel');
  const form = make('form', { hidden: true },
    choice('Vis', 'maal', Object.entries(MEASURES).map(([name, { label }]) => [name, label]), 'done'),
    versions,
    choice('Periode', 'periode', PERIODS, '12'),
    days,
    asTable);
  const line = make('p', { role: 'status', hidden: true });
  const figures = make('div', { class: 'forloeb-figures', tabindex: '0', role: 'region', 'aria-label': 'Varmekort som tabel', hidden: true });
  const panel = make('section', { class: 'forloeb-heat-map', 'aria-label': 'Varmekort' }, open, form, line, figures);

  function clear() {
    viewer.get('overlays').remove({ type: OVERLAY });
    marked.splice(0).forEach(([id, mark]) => viewer.get('canvas').removeMarker(id, mark));
  }

  /** What is shown belongs to another question. */
  function forget() {
    asked++;
    map = undefined;
    clear();
    figures.replaceChildren();
    asTable.disabled = true;
  }

  function fold(hidden) {
    figures.hidden = hidden;
    asTable.setAttribute('aria-expanded', String(!hidden));
    asTable.textContent = hidden ? 'Vis som tabel' : 'Skjul tabel';
  }

  function draw() {
    clear();
    const measure = MEASURES[form.elements.maal.value];
    const drawn = map.steps.filter((step) => measure.value(step) !== undefined && viewer.get('elementRegistry').get(step.id));
    const most = Math.max(1, ...drawn.map(measure.value));
    for (const step of drawn) {
      const mark = `forloeb-heat-${Math.ceil(SHADES * Math.sqrt(measure.value(step) / most)) || 1}`;
      viewer.get('canvas').addMarker(step.id, mark);
      marked.push([step.id, mark]);
      viewer.get('overlays').add(step.id, OVERLAY, {
        position: { bottom: 10, left: 0 },
        // Readable however small the diagram is.
        scale: { min: 0.9, max: 1.5 },
        html: make('div', { class: `forloeb-heat ${mark}`, title: `${measure.label}: ${measure.text(step)}` }, measure.text(step))
      });
    }
    figures.replaceChildren(files(`${address}/tal`, query), table(
      `${map.process}: gennemførte trin`,
      ['Trin', 'Antal gennemført', 'Afbrudt', 'Median', '9 af 10 (P90)'],
      map.steps.map((step) => [
        step.drawn ? step.name : `${step.name} (ikke i version ${map.version})`,
        step.done, step.brokenOff, step.median?.text ?? 'ingen', step.ninetieth?.text ?? 'ingen'])));
    const total = map.steps.reduce((sum, step) => sum + step.done, 0);
    line.textContent = map.steps.length === 0
      ? 'Ingen trin er gennemført i den version og periode. Vælg en anden.'
      : `${measure.label}. ${total} ${total === 1 ? 'gennemført' : 'gennemførte'} trin. Tider er kalendertid fra trinnet begynder, til det er gennemført.`;
    asTable.disabled = map.steps.length === 0;
  }

  function offer() {
    const select = versions.querySelector('select');
    const known = [...select.options].map((option) => option.value);
    map.versions.map(String).filter((number) => !known.includes(number))
      .forEach((number) => select.append(make('option', { value: number }, `Kun ${number}`)));
  }

  async function load() {
    const { version, periode, fra, til } = form.elements;
    days.hidden = periode.value !== 'egen';
    if (!days.hidden && !(fra.value && til.value)) {
      line.textContent = 'Skriv både første og sidste dag.';
      forget();
      return;
    }
    const turn = ++asked;
    line.textContent = 'Henter …';
    query = new URLSearchParams({ version: version.value, periode: periode.value });
    if (!days.hidden) {
      query.set('fra', fra.value);
      query.set('til', til.value);
    }
    try {
      const answer = await ask(`${address}?${query}`);
      if (turn === asked) {
        map = answer;
        offer();
        draw();
      }
    } catch (failure) {
      if (turn === asked) {
        forget();
        explain(line, failure);
      }
    }
  }

  open.addEventListener('click', () => {
    form.hidden = !form.hidden;
    line.hidden = form.hidden;
    open.setAttribute('aria-expanded', String(!form.hidden));
    if (form.hidden) {
      asked++;
      clear();
      fold(true);
    } else {
      load();
    }
  });
  asTable.addEventListener('click', () => {
    fold(!figures.hidden);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => (target.name === 'maal' && map ? draw() : load()));
  // The diagram moves with what happens above it.
  KEPT_FROM_DIAGRAM.forEach((kind) => panel.addEventListener(kind, (event) => event.stopPropagation()));

  viewer.get('canvas').getContainer().append(panel);
  return () => {
    asked++;
    panel.remove();
  };
}
