// Keeps forms out of the browser's storage. Tasklist writes a whole form to localStorage when somebody saves it or the session
// has run out, and reads it back when the task is opened. Here it stays in the page, for the person who typed it, until
// form-drafts.js has handed it to the server. All is kept by the form's place; see open-forms.js.
import { interrupt } from './start-places.js';

const PREFIX = 'camunda-form:';
/** What Tasklist calls every form by which a process is started. */
const NO_TASK = 'undefined';
/** As JSON, when a form was opened and nothing typed. */
const NOTHING = '{}';
/** What the server has not got yet, by place: { person, json }. */
const unsaved = new Map();
/** What the server has got since Tasklist last asked what was typed, by place: { person, json }. A form on its way may lack it. */
const handed = new Map();
/** Who opened the form, by place: when the session has run out, nobody is logged in any more. */
const openedBy = new Map();
/** Place of the start form on the page. */
let starting;
let saver;

/** Who is logged in to Tasklist; undefined when nobody is. */
export function person() {
  return window.angular?.element(document.body).scope()?.$root.authentication?.name;
}

/**
 * save(place) is told when there is something for the server, gone(place) when the form has been sent; typed(place) is asked
 * for what has been typed into an open form, since Tasklist always writes all of it.
 */
export function serve(handlers) {
  saver = handlers;
  placesWaiting().forEach(handlers.save);
}

/** Who has the form open now. Tasklist asks for what was typed into a task's form, but maybe while nobody is logged in. */
export function formOpened(place) {
  if (person() !== undefined) {
    openedBy.set(place, person());
  }
}

/** Tasklist tells of a start form only that it has no task, and asks for nothing that was typed into it. */
export function startOpened(place) {
  starting = place;
  // Its draft is asked for after this.
  handed.delete(place);
  openedBy.set(place, person());
}

export function keep(place, json) {
  unsaved.set(place, { person: openedBy.get(place) ?? person(), json });
}

/** What this person has typed into the form and the server has not got. When somebody else has logged in, it is forgotten. */
export function waiting(place) {
  return own(unsaved, place);
}

/** The same, or what the server has got so late that a form just drawn may not have it. */
export function newest(place) {
  return waiting(place) ?? own(handed, place);
}

function own(all, place) {
  const kept = all.get(place);
  const now = person();
  if (!kept || now === undefined) {
    return null;
  }
  if (kept.person !== now) {
    all.delete(place);
    return null;
  }
  return kept.json;
}

/** The server has this; something newer stays. */
export function handedOver(place, json) {
  const kept = unsaved.get(place);
  // With who typed it, for somebody else may have logged in before the answer came.
  if (kept?.json === json) {
    handed.set(place, kept);
    unsaved.delete(place);
  }
}

export function forget(place) {
  unsaved.delete(place);
  handed.delete(place);
}

/** Places with something that the server has not got, whoever is logged in. */
export function placesWaiting() {
  return [...unsaved.keys()];
}

function taskOf(key) {
  return typeof key === 'string' && key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}

const placeOf = task => (task === NO_TASK ? starting : task);

const { getItem, setItem, removeItem } = Storage.prototype;

Storage.prototype.getItem = function (key) {
  const task = taskOf(key);
  if (task === undefined) {
    return getItem.call(this, key);
  }
  // Tasklist asks once more while the login is shown: the form is still the one of who opened it.
  if (task !== NO_TASK) {
    formOpened(task);
    // The form's values are asked for after this.
    handed.delete(task);
  }
  return task === NO_TASK ? null : waiting(task);
};

Storage.prototype.setItem = function (key, value) {
  const task = taskOf(key);
  const place = placeOf(task);
  if (task === undefined) {
    setItem.call(this, key, value);
  } else if (place) {
    if (task === NO_TASK) {
      interrupt(place, openedBy.get(place));
    }
    const json = saver?.typed(place) ?? String(value);
    if (json !== NOTHING) {
      keep(place, json);
      saver?.save(place);
    }
  }
};

Storage.prototype.removeItem = function (key) {
  const task = taskOf(key);
  const place = placeOf(task);
  if (task === undefined) {
    removeItem.call(this, key);
  } else if (place) {
    forget(place);
    saver?.gone(place);
  }
};

// Left behind by Tasklist before it was kept from it.
Object.keys(localStorage)
  .filter(key => taskOf(key) !== undefined)
  .forEach(key => removeItem.call(localStorage, key));
