// Drafts of forms on the server: saves a moment after somebody has stopped typing, and says so above the form. A draft is what
// has been typed and nothing else, so that what the record offers for the other fields stays up to date. In whatever browser a
// task is opened, its draft comes back with the form's own values. A form by which a process is started has no such values, so
// its draft is fetched here.
import { button } from './button.js';
import { forget, formOpened, handedOver, keep, newest, placesWaiting, serve, startOpened, waiting } from './form-memory.js';
import { formIn, held, heldAtFirst, offeredAtFirst, put, watchForms } from './open-forms.js';
import { openStart, startAt } from './start-places.js';

const PAUSE_MILLIS = 2_000;
const RETRY_MILLIS = 15_000;
const SAVING = 'Gemmer kladden …';
const FAILED = 'Kladden kunne ikke gemmes – prøver igen';

/** Forms on the page, by place. */
const open = new Map();
/** Places of forms that are sent or whose draft is thrown away: nothing of them is saved any more. */
const closed = new Set();
/** What is on its way, by place. */
const saving = new Map();
/** Drafts of start forms that have been sent, on their way out, by place. */
const ending = new Map();
const retries = new Map();
/** What the record offered when a task's form was opened, by place, so that what changes beside a draft can be told. */
const firsts = new Map();
let csrf;

function address(place) {
  const start = startAt(place);
  return start
    ? `/forloeb/processer/${encodeURIComponent(start.process)}/kladde${start.no ? `?forloeb=${start.no}` : ''}`
    : `/forloeb/opgaver/${encodeURIComponent(place)}/kladde`;
}

/** The answer, or an error that says whether it is worth another try. */
async function send(method, place, body) {
  if (!csrf) {
    await standing(place);
  }
  let response = await request(method, place, body);
  // After a new login there is a new token; a refusal of ours is problem+json.
  if (response.status === 403 && !isProblem(response)) {
    await standing(place);
    response = await request(method, place, body);
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response;
}

function request(method, place, body) {
  return fetch(address(place), {
    method,
    body,
    // Nobody is logged in: that is an answer, and no page to follow to.
    redirect: 'manual',
    // So that what is sent when the page closes arrives.
    keepalive: body === undefined || keptAlive(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrf.csrfHeader]: csrf.csrfToken }
  });
}

/** Browsers send no more than this for a page that has closed. */
const keptAlive = body => new Blob([body]).size < 60_000;

const isProblem = response => response.headers.get('Content-Type')?.startsWith('application/problem+json');

async function refusal(response) {
  const error = new Error('refused');
  error.final = isProblem(response) && response.status !== 409 && response.status < 500;
  error.said = isProblem(response) ? (await response.json()).detail : undefined;
  return error;
}

/** When the draft was saved, the fields that it has, and what a change must bring along. */
async function standing(place) {
  const response = await fetch(address(place), { redirect: 'manual', headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw await refusal(response);
  }
  csrf = await response.json();
  return csrf;
}

/** Settles when what was typed until now has been handed over, or could not be. */
function save(place) {
  if (closed.has(place)) {
    return undefined;
  }
  if (!saving.has(place)) {
    saving.set(place, saveNow(place).finally(() => saving.delete(place)));
  }
  return saving.get(place);
}

async function saveNow(place) {
  clearTimeout(retries.get(place));
  if (waiting(place) === null) {
    if (placesWaiting().includes(place)) {
      // Nobody is logged in just now.
      saveLater(place);
    }
    return;
  }
  tell(place, SAVING);
  let again = false;
  try {
    await open.get(place)?.knowDraft();
    const json = waiting(place);
    if (json !== null) {
      const { savedAt } = await (await send('PUT', place, withBefore(place, json))).json();
      handedOver(place, json);
      forgetFirst(place);
      tell(place, `Kladde gemt kl. ${savedAt}`);
      again = waiting(place) !== null;
    }
  } catch (failure) {
    if (failure.final) {
      forget(place);
      tell(place, failure.said, true);
    } else {
      tell(place, FAILED, true);
      saveLater(place);
    }
  }
  if (again && !closed.has(place)) {
    await saveNow(place);
  }
}

/** Of what has been typed and still waits, it stays what the form of before held. */
function knowFirst(place, form) {
  const mine = waiting(place);
  const earlier = placesWaiting().includes(place) ? firsts.get(place) : undefined;
  const left = mine === null ? Object.keys(earlier ?? {}) : Object.keys(JSON.parse(mine));
  const kept = earlier ? Object.fromEntries(left.map(key => [key, earlier[key]])) : {};
  firsts.set(place, { ...offeredAtFirst(form), ...kept });
}

function withBefore(place, json) {
  const first = firsts.get(place);
  if (!first) {
    return json;
  }
  const typed = JSON.parse(json);
  // form-js may hold an empty text where the record has nothing.
  const before = Object.fromEntries(Object.keys(typed).map(key => [key, first[key] === '' ? null : first[key] ?? null]));
  const both = JSON.stringify({ ...typed, $before: before });
  // What is typed must arrive also when the page closes.
  return keptAlive(both) ? both : json;
}

function saveLater(place) {
  clearTimeout(retries.get(place));
  retries.set(place, setTimeout(() => save(place), RETRY_MILLIS));
}

function tell(place, text, bad = false) {
  const status = open.get(place)?.status;
  if (status && !closed.has(place)) {
    status.textContent = text;
    status.classList.toggle('bad', bad);
  }
}

/** What has been typed into a form, as JSON, by comparing it with what it held when it was opened. */
class Typed {
  constructor(form) {
    this.form = form;
    this.first = heldAtFirst(form);
    this.touched = new Set();
    this.last = this.json();
  }

  /** Fills in what was typed before, except where somebody has typed meanwhile, without it counting as typed now. */
  restore(values) {
    this.json();
    const left = Object.entries(values).filter(([key]) => !this.touched.has(key));
    if (left.length === 0) {
      return;
    }
    left.forEach(([key]) => this.touched.add(key));
    this.last = JSON.stringify({ ...JSON.parse(this.json()), ...Object.fromEntries(left) });
    const now = held(this.form);
    const other = left.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key]));
    // The form is drawn anew by this, without the letters of the last moment.
    if (other.length > 0) {
      put(this.form, Object.fromEntries(other));
    }
  }

  /** Fields of an earlier draft belong to the next one. */
  add(keys) {
    keys.forEach(key => this.touched.add(key));
    this.last = this.json();
  }

  /** Whether something has been typed since the last time. */
  hasChanged() {
    const now = this.json();
    const changed = now !== this.last;
    this.last = now;
    return changed;
  }

  json() {
    // Not what would be submitted: that has no field that is hidden just now, or not drawn yet.
    const now = held(this.form);
    for (const [key, value] of Object.entries(now)) {
      if (JSON.stringify(value) !== JSON.stringify(this.first[key])) {
        this.touched.add(key);
      }
    }
    return JSON.stringify(Object.fromEntries(Object.entries(now).filter(([key]) => this.touched.has(key))));
  }
}

function opened(place, element) {
  const form = formIn(element);
  if (!form) {
    return;
  }
  if (startAt(place)) {
    startOpened(place);
  } else {
    formOpened(place);
    knowFirst(place, form);
  }
  closed.delete(place);
  const note = document.createElement('div');
  note.className = 'forloeb-draft';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  note.append(status);
  element.before(note);
  const typed = new Typed(form);
  // What the server did not get before is typed too. Tasklist may have asked for it while nobody was logged in, and for the draft
  // before the server got it.
  const takeWaiting = () => typed.restore(JSON.parse(newest(place) ?? '{}'));
  takeWaiting();
  const entry = { element, status, typed, timer: undefined };
  let known;
  // Fields of an earlier draft stay in the next one. A failure is told by whoever saves, and asked again.
  entry.knowDraft = () => (known ??= knowNow().catch(failure => {
    known = undefined;
    throw failure;
  }));
  const knowNow = async () => {
    await ending.get(place);
    const draft = await standing(place);
    if (waiting(place) === null && placesWaiting().includes(place)) {
      throw new Error('Nobody is logged in just now, so what is newest is not known.');
    }
    // What the server has not got is newer than what it has.
    takeWaiting();
    if (draft.values) {
      typed.restore(draft.values);
    }
    typed.add(draft.fields);
    // A form that has gone meanwhile holds nothing any more.
    if (waiting(place) !== null && open.get(place) === entry) {
      keep(place, typed.last);
    }
    return draft;
  };
  const keepTyped = () => {
    takeWaiting();
    keep(place, typed.last);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => save(place), PAUSE_MILLIS);
  };
  form.on('changed', () => {
    if (!closed.has(place) && typed.hasChanged()) {
      keepTyped();
    }
  });
  // The whole form is on its way; only when it has been refused is a draft of it wanted.
  form.on('submit', ({ errors }) => {
    if (Object.keys(errors).length === 0) {
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => save(place), RETRY_MILLIS);
    }
  });
  open.set(place, entry);
  tellOfDraft(place, entry, note);
  if (typed.last !== (newest(place) ?? '{}')) {
    // Somebody was quicker than this.
    keepTyped();
  }
  save(place);
}

async function tellOfDraft(place, entry, note) {
  try {
    const { savedAt, others } = await entry.knowDraft();
    others?.forEach(other => note.prepend(another(startAt(place), other)));
    if (savedAt) {
      const line = document.createElement('p');
      line.className = 'restored';
      offer(line, place, savedAt);
      note.prepend(line);
    }
  } catch {
    // Told when something is to be saved.
  }
}

function offer(line, place, savedAt) {
  const ask = button('Slet kladden', () => {
    // Tasklist lets no page ask in a window of the browser's.
    const back = button('Fortryd', () => offer(line, place, savedAt));
    line.replaceChildren('Det, du har skrevet, kan ikke hentes igen. ', button('Ja, slet kladden', () => discard(place, line)), ' ', back);
    back.focus();
  });
  line.replaceChildren(`Din kladde fra ${savedAt} er hentet. `, ask);
}

/** A draft of the same start form for another course stays by itself: what is typed here is none of its. */
function another({ process }, { no, savedAt }) {
  const line = document.createElement('p');
  line.className = 'another';
  const text = `Du har også en kladde ${no ? `til ${no}` : 'uden forløbsnummer'} fra ${savedAt}. `;
  line.append(text, button('Skriv videre på den', async () => {
    if (await flush()) {
      openStart({ process, no });
    }
  }));
  return line;
}

async function discard(place, line) {
  line.querySelectorAll('button').forEach(one => {
    one.disabled = true;
  });
  stop(place);
  forget(place);
  try {
    await remove(place);
    const start = startAt(place);
    if (start) {
      openStart(start);
    } else {
      window.location.reload();
    }
  } catch {
    closed.delete(place);
    line.querySelectorAll('button').forEach(one => {
      one.disabled = false;
    });
    tell(place, 'Kladden kunne ikke slettes. Prøv igen.', true);
  }
}

function left(place, element) {
  const entry = open.get(place);
  if (entry?.element === element) {
    clearTimeout(entry.timer);
    open.delete(place);
  }
  forgetFirst(place);
  save(place);
}

/** Of a form that has gone, when the server has all of it. */
function forgetFirst(place) {
  if (!open.has(place) && !placesWaiting().includes(place)) {
    firsts.delete(place);
  }
}

function stop(place) {
  closed.add(place);
  clearTimeout(open.get(place)?.timer);
  clearTimeout(retries.get(place));
}

async function remove(place) {
  // What is on its way would come after.
  await saving.get(place);
  await send('DELETE', place);
}

/** The form has been sent. The server deletes the draft of a task with the task; nobody else knows that a start form is sent. */
function gone(place) {
  stop(place);
  if (startAt(place)) {
    // What could not be deleted is shown, with its date, when the form is opened again.
    ending.set(place, remove(place).catch(() => {}).finally(() => ending.delete(place)));
  }
}

/** Hands over at once what would otherwise go with the page, and says whether the server has all of it. */
export async function flush() {
  await Promise.all(placesWaiting().map(save));
  return placesWaiting().length === 0;
}

serve({ save, gone, typed: place => open.get(place)?.typed.json() });
watchForms({ opened, closed: left });
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
window.addEventListener('pagehide', flush);
