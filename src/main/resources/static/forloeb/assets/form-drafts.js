// Drafts of forms on the server: saves a moment after somebody has stopped typing, and says so above the form. A draft is what
// has been typed and nothing else, so that what the record offers for the other fields stays up to date. It comes back with the
// form's own values, in whatever browser the task is opened.
import { forget, handedOver, keep, serve, tasksWaiting, waiting } from './form-memory.js';
import { watchForms } from './open-forms.js';

const PAUSE_MILLIS = 2_000;
const RETRY_MILLIS = 15_000;
const SAVING = 'Gemmer kladden …';
const FAILED = 'Kladden kunne ikke gemmes – prøver igen';

/** Forms on the page, by task. */
const open = new Map();
/** Tasks that are done or whose draft is thrown away: nothing of them is saved any more. */
const closed = new Set();
/** What is on its way, by task. */
const saving = new Map();
const retries = new Map();
let csrf;

const address = task => `/forloeb/opgaver/${encodeURIComponent(task)}/kladde`;

/** The answer, or an error that says whether it is worth another try. */
async function send(method, task, body) {
  if (!csrf) {
    await standing(task);
  }
  let response = await request(method, task, body);
  // After a new login there is a new token; a refusal of ours is problem+json.
  if (response.status === 403 && !isProblem(response)) {
    await standing(task);
    response = await request(method, task, body);
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response;
}

function request(method, task, body) {
  return fetch(address(task), {
    method,
    body,
    // Nobody is logged in: that is an answer, and no page to follow to.
    redirect: 'manual',
    // So that what is sent when the page closes arrives; browsers take no more than this in that way.
    keepalive: body === undefined || new Blob([body]).size < 60_000,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrf.csrfHeader]: csrf.csrfToken }
  });
}

const isProblem = response => response.headers.get('Content-Type')?.startsWith('application/problem+json');

async function refusal(response) {
  const error = new Error('refused');
  error.final = isProblem(response) && response.status !== 409 && response.status < 500;
  error.said = isProblem(response) ? (await response.json()).detail : undefined;
  return error;
}

/** When the draft was saved, the fields that it has, and what a change must bring along. */
async function standing(task) {
  const response = await fetch(address(task), { redirect: 'manual', headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw await refusal(response);
  }
  csrf = await response.json();
  return csrf;
}

/** Settles when what was typed until now has been handed over, or could not be. */
function save(task) {
  if (closed.has(task)) {
    return undefined;
  }
  if (!saving.has(task)) {
    saving.set(task, saveNow(task).finally(() => saving.delete(task)));
  }
  return saving.get(task);
}

async function saveNow(task) {
  clearTimeout(retries.get(task));
  if (waiting(task) === null) {
    if (tasksWaiting().includes(task)) {
      // Nobody is logged in just now.
      saveLater(task);
    }
    return;
  }
  tell(task, SAVING);
  let again = false;
  try {
    await open.get(task)?.knowDraft();
    const json = waiting(task);
    if (json !== null) {
      const { savedAt } = await (await send('PUT', task, json)).json();
      handedOver(task, json);
      tell(task, `Kladde gemt kl. ${savedAt}`);
      again = waiting(task) !== null;
    }
  } catch (failure) {
    if (failure.final) {
      forget(task);
      tell(task, failure.said, true);
    } else {
      tell(task, FAILED, true);
      saveLater(task);
    }
  }
  if (again && !closed.has(task)) {
    await saveNow(task);
  }
}

function saveLater(task) {
  clearTimeout(retries.get(task));
  retries.set(task, setTimeout(() => save(task), RETRY_MILLIS));
}

function tell(task, text, bad = false) {
  const status = open.get(task)?.status;
  if (status && !closed.has(task)) {
    status.textContent = text;
    status.classList.toggle('bad', bad);
  }
}

/** The form-js instance: AngularJS keeps it to itself, but what draws it has it. */
function formIn(container) {
  const left = [container.__k];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node?.props?.value?.getService === 'function') {
      return node.props.value.getService('form', false);
    }
    left.push(...(node?.__k ?? []).filter(Boolean));
  }
  return undefined;
}

/** What has been typed into a form, as JSON, by comparing it with what it held when it was opened. */
class Typed {
  constructor(task, form) {
    this.form = form;
    this.first = form._getState().initialData;
    // What the server did not get before is typed too, although the form was opened with it.
    this.touched = new Set(Object.keys(JSON.parse(waiting(task) ?? '{}')));
    this.last = this.json();
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
    const now = this.form._getState().data;
    for (const [key, value] of Object.entries(now)) {
      if (JSON.stringify(value) !== JSON.stringify(this.first[key])) {
        this.touched.add(key);
      }
    }
    return JSON.stringify(Object.fromEntries(Object.entries(now).filter(([key]) => this.touched.has(key))));
  }
}

function opened(task, element) {
  const form = formIn(element.querySelector('.fjs-container'));
  if (!form) {
    return;
  }
  closed.delete(task);
  const note = document.createElement('div');
  note.className = 'forloeb-draft';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  note.append(status);
  element.before(note);
  const typed = new Typed(task, form);
  const entry = { element, status, typed, timer: undefined };
  let known;
  // Fields of an earlier draft stay in the next one. A failure is told by whoever saves, and asked again.
  entry.knowDraft = () =>
    (known ??= standing(task).then(
      draft => {
        typed.add(draft.fields);
        // A form that has gone meanwhile holds nothing any more.
        if (waiting(task) !== null && open.get(task) === entry) {
          keep(task, typed.last);
        }
        return draft;
      },
      failure => {
        known = undefined;
        throw failure;
      }
    ));
  const keepTyped = () => {
    keep(task, typed.last);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => save(task), PAUSE_MILLIS);
  };
  form.on('changed', () => {
    if (!closed.has(task) && typed.hasChanged()) {
      keepTyped();
    }
  });
  // The whole form is on its way; only when it has been refused is a draft of it wanted.
  form.on('submit', ({ errors }) => {
    if (Object.keys(errors).length === 0) {
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => save(task), RETRY_MILLIS);
    }
  });
  open.set(task, entry);
  tellOfDraft(task, entry, note);
  if (typed.last !== (waiting(task) ?? '{}')) {
    // Somebody was quicker than this.
    keepTyped();
  }
  save(task);
}

async function tellOfDraft(task, entry, note) {
  try {
    const { savedAt } = await entry.knowDraft();
    if (savedAt) {
      const line = document.createElement('p');
      line.className = 'restored';
      offer(line, task, savedAt);
      note.prepend(line);
    }
  } catch {
    // Told when something is to be saved.
  }
}

function offer(line, task, savedAt) {
  const ask = button('Slet kladden', () => {
    // Tasklist lets no page ask in a window of the browser's.
    const back = button('Fortryd', () => offer(line, task, savedAt));
    line.replaceChildren('Det, du har skrevet, kan ikke hentes igen. ', button('Ja, slet kladden', () => discard(task, line)), ' ', back);
    back.focus();
  });
  line.replaceChildren(`Din kladde fra ${savedAt} er hentet. `, ask);
}

function button(label, click) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-default btn-sm';
  made.textContent = label;
  made.addEventListener('click', click);
  return made;
}

async function discard(task, line) {
  line.querySelectorAll('button').forEach(one => {
    one.disabled = true;
  });
  gone(task);
  forget(task);
  // What is on its way would come after.
  await saving.get(task);
  try {
    await send('DELETE', task);
    window.location.reload();
  } catch {
    closed.delete(task);
    line.querySelectorAll('button').forEach(one => {
      one.disabled = false;
    });
    tell(task, 'Kladden kunne ikke slettes. Prøv igen.', true);
  }
}

function left(task, element) {
  const entry = open.get(task);
  if (entry?.element === element) {
    clearTimeout(entry.timer);
    open.delete(task);
  }
  save(task);
}

function gone(task) {
  closed.add(task);
  clearTimeout(open.get(task)?.timer);
  clearTimeout(retries.get(task));
}

/** Hands over at once what would otherwise go with the page, and says whether the server has all of it. */
export async function flush() {
  await Promise.all(tasksWaiting().map(save));
  return tasksWaiting().length === 0;
}

serve({ save, gone, typed: task => open.get(task)?.typed.json() });
watchForms({ opened, closed: left });
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
window.addEventListener('pagehide', flush);
