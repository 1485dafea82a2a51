// Tells when a task's form has come on the page, and when it has gone. Tasklist makes a new one for each task.
const FORM = '[cam-tasklist-form-camunda]';

/** opened(task, element) and closed(task, element); the form by which a process is started has no task and is left out. */
export function watchForms({ opened, closed }) {
  const shown = new Map();
  const look = () => {
    for (const [element, task] of shown) {
      if (!element.isConnected) {
        shown.delete(element);
        closed(task, element);
      }
    }
    document.querySelectorAll(FORM).forEach(element => {
      const task = !shown.has(element) && element.querySelector('.fjs-form') && taskOf(element);
      if (task) {
        shown.set(element, task);
        opened(task, element);
      }
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

function taskOf(element) {
  return window.angular.element(element).controller('camTasklistForm')?.getParams().taskId;
}
