// Says above an open form that somebody else has changed the course since it was opened, or has got the task.
import { watchForms } from './open-forms.js';
import { startAt } from './start-places.js';

const EVERY_MILLIS = 30_000;
/** Nobody is there any more: asking would keep the session alive for ever. */
const AWAY_MILLIS = 600_000;
const NOT_SAVED = 'Kladden kunne ikke gemmes endnu, så siden er ikke genindlæst. Prøv igen om lidt.';
/** The open forms, by element. */
const open = new Map();
let lastSeen = Date.now();

async function ask(task, query) {
  const response = await fetch(`/forloeb/opgaver/${encodeURIComponent(task)}/stand${query}`, {
    redirect: 'manual',
    headers: { Accept: 'application/json' }
  });
  return response.ok ? response.json() : undefined;
}

async function opened(task, element) {
  const watch = { timer: setInterval(() => check(task, element), EVERY_MILLIS) };
  open.set(element, watch);
  watch.first = await ask(task, '');
}

async function check(task, element) {
  const watch = open.get(element);
  if (!watch || watch.asking || document.visibilityState === 'hidden' || Date.now() - lastSeen > AWAY_MILLIS) {
    return;
  }
  watch.asking = true;
  try {
    if (!watch.first) {
      watch.first = await ask(task, '');
      return;
    }
    const { now, workable } = watch.first;
    const answer = await ask(task, `?siden=${encodeURIComponent(now)}&min=${workable}`);
    if (answer?.text && open.has(element)) {
      show(watch, element, answer.text);
    }
  } finally {
    watch.asking = false;
  }
}

function show(watch, element, text) {
  if (!watch.banner) {
    watch.banner = document.createElement('div');
    watch.banner.className = 'forloeb-changed';
    watch.banner.setAttribute('role', 'alert');
    watch.said = document.createElement('p');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default btn-sm';
    button.textContent = 'Genindlæs';
    button.addEventListener('click', () => reload(watch.said));
    watch.banner.append(watch.said, button);
    element.before(watch.banner);
  }
  if (watch.said.textContent !== text) {
    watch.said.textContent = text;
  }
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
  clearInterval(open.get(element)?.timer);
  open.delete(element);
}

function checkAll() {
  open.forEach((watch, element) => check(watch.task, element));
}

watchForms({
  opened: (task, element) => {
    if (startAt(task)) {
      return;
    }
    opened(task, element).catch(() => {
      // Asked again in a while.
    });
    open.get(element).task = task;
  },
  closed
});
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'focus']) {
  window.addEventListener(sign, () => (lastSeen = Date.now()), { capture: true, passive: true });
}
window.addEventListener('focus', checkAll);
document.addEventListener('visibilitychange', checkAll);
