// A form is sent once, however often its button is pressed, and only while its writer is logged in and the server answers:
// otherwise what has been typed would be gone. Without JavaScript a form is sent as it is.
const LOGGED_OUT = 'Du er logget ud, så det er ikke sendt. Det, du har skrevet, står her stadig. ';
const ANOTHER = 'En anden er logget ind i denne browser, så det er ikke sendt. Log ind som dig selv i et nyt vindue, og tryk så igen her.';
const NO_ANSWER = 'Serveren svarer ikke, så det er ikke sendt. Det, du har skrevet, står her stadig. Prøv igen om lidt.';

const PATIENCE_MILLIS = 15_000;

const ready = new WeakSet();
const asking = new WeakSet();
// A second click can come before the buttons are shut.
const sending = new WeakSet();
const buttons = (form, disabled) => form.querySelectorAll('button').forEach((button) => { button.disabled = disabled; });

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  // What is shown in a frame beside the form, as a preview is, leaves the form where it is.
  if (form.method !== 'post' || submitter?.formTarget || event.defaultPrevented) {
    return;
  }
  if (ready.delete(form)) {
    sending.add(form);
    // The browser has to see the pressed button first.
    setTimeout(buttons, 0, form, true);
    return;
  }
  event.preventDefault();
  if (!asking.has(form) && !sending.has(form)) {
    asking.add(form);
    ask(form, submitter).finally(() => asking.delete(form));
  }
});

async function ask(form, submitter) {
  let answer;
  try {
    answer = await fetch('/forloeb/session', { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  } catch {
    tell(form, NO_ANSWER);
    return;
  }
  if (answer.ok) {
    const { token, person } = await answer.json();
    if (person !== document.body.dataset.person) {
      tell(form, ANOTHER);
      return;
    }
    const field = form.elements.namedItem('_csrf');
    if (field) {
      field.value = token;
    }
    form.querySelector('.not-sent')?.remove();
    ready.add(form);
    form.requestSubmit(submitter);
    // A field may be wrong by now.
    ready.delete(form);
  } else if (answer.type === 'opaqueredirect') {
    tell(form, LOGGED_OUT, link());
  } else {
    tell(form, NO_ANSWER);
  }
}

function link() {
  const login = document.createElement('a');
  login.href = '/camunda/app/welcome/';
  login.target = '_blank';
  login.rel = 'noopener';
  login.textContent = 'Log ind i et nyt vindue';
  const rest = document.createElement('span');
  rest.append(login, ', og tryk så igen her.');
  return rest;
}

function tell(form, text, more) {
  const line = form.querySelector('.not-sent') ?? form.appendChild(document.createElement('p'));
  line.className = 'not-sent alert alert-error';
  line.setAttribute('role', 'alert');
  line.replaceChildren(text, ...(more ? [more] : []));
}

window.addEventListener('pageshow', ({ persisted }) => document.querySelectorAll('form').forEach((form) => {
  // Somebody may have been quicker than the rest of the page.
  if (persisted || !sending.has(form)) {
    sending.delete(form);
    buttons(form, false);
  }
}));
