// A look at one course beside the board, which stays where it is: Esc or "Luk" leads back to the row.
const PATIENCE_MILLIS = 15_000;
const dialog = document.getElementById('kig');
const line = dialog.querySelector('[role=status]');
const content = dialog.querySelector('.content');
/** Of two that are asked for, the later one is shown. */
let turn = 0;

document.querySelectorAll('[data-peek]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => open(button.dataset.peek));
});

dialog.addEventListener('close', () => {
  turn++;
  content.replaceChildren();
});

async function open(address) {
  const asked = ++turn;
  line.textContent = 'Henter …';
  dialog.showModal();
  const { told, html } = await course(address);
  if (asked === turn) {
    line.innerHTML = told;
    content.innerHTML = html;
    // Who reads by keyboard goes on in what has just come.
    content.querySelector('a')?.focus();
  }
}

/** The server's own markup, or what went wrong. */
async function course(address) {
  try {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    return answer.ok ? { told: '', html: await answer.text() } : { told: reason(answer), html: '' };
  } catch {
    return { told: 'Serveren svarer ikke. Prøv igen om lidt.', html: '' };
  }
}

function reason({ type, status }) {
  if (type === 'opaqueredirect') {
    return 'Du er logget ud. <a href="/camunda/app/welcome/" target="_blank" rel="noopener">Log ind i et nyt vindue</a>, og kig så igen.';
  }
  return status === 404
    ? 'Forløbet er ikke dit længere, eller det findes ikke mere. Hent siden igen.'
    : 'Der gik noget galt. Prøv igen om lidt.';
}
