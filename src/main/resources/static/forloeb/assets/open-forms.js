// Tells when a form has come on the page, and when it has gone, and reaches what draws it. Tasklist makes a new one for each
// task and each start of a process.
import { person } from './form-memory.js';
import { newStart, startAt } from './start-places.js';

const FORM = '[cam-tasklist-form-camunda]';
/** Places of the start forms, by element. */
const starts = new WeakMap();

/** opened(place, element) and closed(place, element); a place is the id of a task, or one of start-places.js. */
export function watchForms({ opened, closed = () => {} }) {
  const shown = new Map();
  const look = () => {
    for (const [element, place] of shown) {
      if (!element.isConnected) {
        shown.delete(element);
        closed(place, element);
      }
    }
    document.querySelectorAll(FORM).forEach(element => {
      const place = !shown.has(element) && element.querySelector('.fjs-form') && placeOf(element);
      if (place) {
        shown.set(element, place);
        opened(place, element);
      }
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

function placeOf(element) {
  const { taskId, processDefinitionKey } = window.angular.element(element).controller('camTasklistForm')?.getParams() ?? {};
  return taskId ?? (processDefinitionKey && startOf(element, processDefinitionKey));
}

/** One that a course's page has opened begins with that course's number. */
function startOf(element, process) {
  if (!starts.has(element)) {
    starts.set(element, newStart(process, person()));
    const { no } = startAt(starts.get(element));
    const form = formIn(element);
    if (no && form) {
      const number = { trajectoryNo: no };
      form._setState({ initialData: { ...heldAtFirst(form), ...number }, data: { ...held(form), ...number } });
    }
  }
  return starts.get(element);
}

/** The form-js instance: AngularJS keeps it to itself, but what draws it has it. */
export function formIn(element) {
  const left = [element.querySelector('.fjs-container').__k];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node?.props?.value?.getService === 'function') {
      return node.props.value.getService('form', false);
    }
    left.push(...(node?.__k ?? []).filter(Boolean));
  }
  return undefined;
}

/** What each field holds, by key; one that is hidden just now, or not drawn yet, is among them. */
export const held = form => form._getState().data;

/** What each field held when the form was opened, and whatever else came with it, by key. */
export const heldAtFirst = form => form._getState().initialData;

/** Keys of what the server sends along with a draft: what the record offers for its fields, and what they held before it. */
const UNDER_DRAFT = '$underDraft';
const BEFORE_DRAFT = '$beforeDraft';

/** What the record offered for each field when the form was opened, whether a draft covered it or not, and what else came with it. */
export function offeredAtFirst(form) {
  const { [UNDER_DRAFT]: under = {}, [BEFORE_DRAFT]: before, ...opened } = heldAtFirst(form);
  return { ...opened, ...under };
}

/** What fields that a draft covers held before they were typed in, as far as it is known. */
export const heldBeforeDraft = form => heldAtFirst(form)[BEFORE_DRAFT] ?? {};

/** As if typed, in fields that may be hidden. */
export function put(form, values) {
  form._setState({ data: { ...held(form), ...values } });
}

/** Choices for fields that take them from the record. */
export function offer(form, choices) {
  form._setState({ initialData: { ...heldAtFirst(form), ...choices } });
}
