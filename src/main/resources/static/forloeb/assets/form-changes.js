// Says above an open form that somebody else has changed the course since it was opened, and which of its fields that concerns,
// or that somebody else has got the task.
import { button } from './button.js';
import { Comparison } from './form-comparison.js';
import { placesWaiting, waiting } from './form-memory.js';
import { formIn, watchForms } from './open-forms.js';
import { startAt } from './start-places.js';

const EVERY_MILLIS = 30_000;
/** Nobody is there any more: asking would keep the session alive for ever. */
const AWAY_MILLIS = 600_000;
/** A form draws its fields after itself. */
const UNTIL_DRAWN_MILLIS = 100;
const NOT_SAVED = 'Kladden kunne ikke gemmes endnu, så siden er ikke genindlæst. Prøv igen om lidt.';
const SAME = 'Intet af det, der står i formularen, er ændret.';
const DIFFERENT = 'Formularen ville være udfyldt anderledes nu. Det, du har skrevet, bliver stående, hvis du ikke gør noget.';
const TAKEN = 'Formularen har nu de nye værdier.';
/** Instead of a moment: compared with what the form held before a draft. */
const BEFORE = 'before';
const UNSEEN = 'Genindlæs formularen for at se det nye. Din kladde bliver gemt.';
/** The open forms, by element. */
const open = new Map();
/** Forms that went with something that the server has not got, as when the session runs out, by task. */
const interrupted = new Map();
let lastSeen = Date.now();

async function ask(task, path) {
  const response = await fetch(`/forloeb/opgaver/${encodeURIComponent(task)}/${path}`, {
    redirect: 'manual',
    cache: 'no-store',
    headers: { Accept: 'application/json' }
  });
  return response.ok ? response.json() : undefined;
}

function opened(task, element) {
  if (startAt(task)) {
    return;
  }
  const typedBefore = Object.keys(JSON.parse(waiting(task) ?? '{}'));
  const earlier = typedBefore.length > 0 ? interrupted.get(task) : undefined;
  if (waiting(task) !== null || !placesWaiting().includes(task)) {
    interrupted.delete(task);
  }
  const form = formIn(element);
  const watch = {
    task,
    form,
    // What was changed meanwhile is told too.
    first: earlier?.first,
    comparison: form && new Comparison(form, typedBefore, earlier?.comparison),
    timer: setInterval(() => check(element), EVERY_MILLIS)
  };
  open.set(element, watch);
  if (!watch.first) {
    // Or else it is asked in a while.
    begin(watch, element).catch(() => {});
  }
}

async function begin(watch, element) {
  watch.asking = true;
  try {
    watch.first = await ask(watch.task, 'stand');
    tellOfDraft(watch, element);
  } finally {
    watch.asking = false;
  }
}

/** Whoever comes back to a draft is told at once in what it differs from what the record has got since. */
function tellOfDraft(watch, element) {
  // A day that is offered as today's is another each day, and nobody's change.
  if (!watch.first?.text || !watch.comparison || open.get(element) !== watch) {
    return;
  }
  if (!watch.comparison.isDrawn()) {
    setTimeout(() => tellOfDraft(watch, element), UNTIL_DRAWN_MILLIS);
  } else if (watch.comparison.differences().length > 0) {
    watch.compared = BEFORE;
    show(watch, element, watch.first);
  }
}

async function check(element) {
  const watch = open.get(element);
  if (!watch || watch.asking || document.visibilityState === 'hidden' || Date.now() - lastSeen > AWAY_MILLIS) {
    return;
  }
  watch.asking = true;
  try {
    if (!watch.first) {
      await begin(watch, element);
      return;
    }
    const { now, workable } = watch.first;
    const answer = await ask(watch.task, `stand?siden=${encodeURIComponent(now)}&min=${workable}`);
    if (answer?.text && open.has(element)) {
      await compare(watch, answer);
      show(watch, element, answer);
    } else if (watch.banner) {
      // The task may have been claimed.
      draw(watch);
    } else {
      tellOfDraft(watch, element);
    }
  } catch {
    // Asked again in a while.
  } finally {
    watch.asking = false;
  }
}

/** Reads what the record has now, once for each change. */
async function compare(watch, { changedAt }) {
  if (!watch.comparison || !changedAt) {
    watch.compared = undefined;
  } else if (watch.compared !== changedAt) {
    const values = await ask(watch.task, 'nu').catch(() => undefined);
    watch.compared = values && changedAt;
    if (values) {
      watch.comparison.learn(values);
    }
  }
}

function show(watch, element, { text, workable, changedAt }) {
  if (!watch.banner) {
    make(watch, element);
  }
  watch.workable = workable;
  watch.unseen = changedAt ? UNSEEN : '';
  say(watch.said, text);
  draw(watch);
}

function make(watch, element) {
  watch.banner = document.createElement('div');
  watch.banner.className = 'forloeb-changed';
  const words = document.createElement('div');
  words.className = 'words';
  words.setAttribute('role', 'alert');
  watch.said = document.createElement('p');
  watch.what = document.createElement('p');
  watch.what.tabIndex = -1;
  words.append(watch.said, watch.what);
  // Can be folded, since it lies over the form.
  watch.list = document.createElement('details');
  watch.list.open = true;
  watch.count = document.createElement('summary');
  watch.fields = document.createElement('ul');
  watch.list.append(watch.count, watch.fields);
  watch.banner.append(words, button('Genindlæs', () => reload(watch.said)), watch.list);
  element.before(watch.banner);
  watch.form?.on('changed', () => draw(watch));
}

/** A message that is said already is not said again. */
function say(line, text) {
  if (line.textContent !== text) {
    line.textContent = text;
  }
}

function draw(watch) {
  const told = watch.compared !== undefined;
  const differences = told ? watch.comparison.differences() : [];
  const choices = told ? watch.comparison.otherChoices() : [];
  // A task that nobody has is claimed before its form can be filled in.
  const editable = watch.workable && !watch.banner.closest('.disabled-form');
  const fields = JSON.stringify([differences, choices, editable]);
  say(watch.what, told ? summary(watch.comparison, differences.length + choices.length) : watch.unseen);
  if (watch.drawn !== fields) {
    watch.drawn = fields;
    watch.list.hidden = differences.length + choices.length === 0;
    watch.count.textContent = `Ændrede felter: ${differences.length + choices.length}`;
    watch.fields.replaceChildren(
      ...differences.map(difference => field(watch, difference, editable)),
      ...choices.map(label => item(`${label}: der er andre valgmuligheder nu. Genindlæs formularen for at vælge mellem dem.`))
    );
  }
}

function summary(comparison, left) {
  if (left > 0) {
    return DIFFERENT;
  }
  return comparison.hasChanged() ? TAKEN : SAME;
}

function field(watch, { key, label, then, now, mine }, editable) {
  const values = document.createElement('dl');
  const pairs = [['Før', then], ['Nu', now], ...(mine === undefined ? [] : [['Det, du har skrevet', mine]])];
  values.append(...pairs.map(pair));
  const line = item(label, values);
  if (editable) {
    const take = button('Brug den nye værdi', () => {
      watch.comparison.take(key);
      // The button has gone.
      (watch.fields.querySelector('button') ?? watch.what).focus();
    });
    take.setAttribute('aria-label', `Brug den nye værdi: ${label}`);
    line.append(take);
  }
  return line;
}

function item(text, ...more) {
  const line = document.createElement('li');
  const name = document.createElement('p');
  name.textContent = text;
  line.append(name, ...more);
  return line;
}

function pair([name, value]) {
  const both = document.createElement('div');
  const term = document.createElement('dt');
  term.textContent = name;
  const text = document.createElement('dd');
  text.textContent = value;
  both.append(term, text);
  return both;
}

/** What has been typed goes along, or else the page stays. */
async function reload(said) {
  try {
    const { flush } = await import('./form-drafts.js');
    if (await flush()) {
      window.location.reload();
      return;
    }
  } catch {
    // As when it could not be saved.
  }
  said.textContent = NOT_SAVED;
}

function closed(task, element) {
  const watch = open.get(element);
  clearInterval(watch?.timer);
  open.delete(element);
  if (watch?.first && placesWaiting().includes(task)) {
    interrupted.set(task, watch);
  }
}

watchForms({ opened, closed });
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'focus']) {
  window.addEventListener(sign, () => (lastSeen = Date.now()), { capture: true, passive: true });
}
const checkAll = () => open.forEach((watch, element) => check(element));
window.addEventListener('focus', checkAll);
document.addEventListener('visibilitychange', checkAll);
