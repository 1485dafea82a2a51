// Keeps forms out of the browser's storage. Tasklist writes a whole form to localStorage when somebody saves it or the session
// has run out, and reads it back when the task is opened. Here it stays in the page, for the person who typed it, until
// form-drafts.js has handed it to the server.
const PREFIX = 'camunda-form:';
/** What the server has not got yet, by task: { person, json }. */
const unsaved = new Map();
/** Who opened the form, by task: when the session has run out, nobody is logged in any more. */
const openedBy = new Map();
let saver;

/** Who is logged in to Tasklist; undefined when nobody is. */
export function person() {
  return window.angular?.element(document.body).scope()?.$root.authentication?.name;
}

/**
 * save(task) is told when there is something for the server, gone(task) when the task is done; typed(task) is asked for what
 * has been typed into an open form, since Tasklist always writes all of it.
 */
export function serve(handlers) {
  saver = handlers;
  tasksWaiting().forEach(handlers.save);
}

export function keep(task, json) {
  unsaved.set(task, { person: openedBy.get(task) ?? person(), json });
}

/** What this person has typed into the form and the server has not got. When somebody else has logged in, it is forgotten. */
export function waiting(task) {
  const kept = unsaved.get(task);
  const now = person();
  if (!kept || now === undefined) {
    return null;
  }
  if (kept.person !== now) {
    unsaved.delete(task);
    return null;
  }
  return kept.json;
}

/** The server has this; something newer stays. */
export function handedOver(task, json) {
  if (unsaved.get(task)?.json === json) {
    unsaved.delete(task);
  }
}

export function forget(task) {
  unsaved.delete(task);
}

/** Tasks with something that the server has not got, whoever is logged in. */
export function tasksWaiting() {
  return [...unsaved.keys()];
}

function taskOf(key) {
  return typeof key === 'string' && key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}

const { getItem, setItem, removeItem } = Storage.prototype;

Storage.prototype.getItem = function (key) {
  const task = taskOf(key);
  if (task === undefined) {
    return getItem.call(this, key);
  }
  // Tasklist asks once more while the login is shown: the form is still the one of who opened it.
  if (person() !== undefined) {
    openedBy.set(task, person());
  }
  return waiting(task);
};

Storage.prototype.setItem = function (key, value) {
  const task = taskOf(key);
  if (task === undefined) {
    setItem.call(this, key, value);
  } else if (task !== 'undefined') {
    // The form of a process that is to be started has no task, and is typed anew.
    keep(task, saver?.typed(task) ?? String(value));
    saver?.save(task);
  }
};

Storage.prototype.removeItem = function (key) {
  const task = taskOf(key);
  if (task === undefined) {
    removeItem.call(this, key);
  } else {
    forget(task);
    saver?.gone(task);
  }
};

// Left behind by Tasklist before it was kept from it.
Object.keys(localStorage)
  .filter(key => taskOf(key) !== undefined)
  .forEach(key => removeItem.call(localStorage, key));
