// A look at one course beside the board, which stays where it is: Esc or "Luk" leads back to the row.
const PATIENCE_MILLIS = 15_000;
const dialog = document.getElementById('kig');
const content = dialog.querySelector('div');

document.querySelectorAll('[data-peek]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => open(button.dataset.peek));
});

async function open(address) {
  content.textContent = 'Henter …';
  dialog.showModal();
  content.innerHTML = await fragment(address);
  // Who reads by keyboard goes on in what has just come.
  content.querySelector('a')?.focus();
}

/** The server's own markup; what goes wrong is told in its place. */
async function fragment(address) {
  try {
    const answer = await fetch(address, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (answer.ok) {
      return await answer.text();
    }
    if (answer.type === 'opaqueredirect') {
      return '<p role="alert">Du er logget ud. <a href="/camunda/app/welcome/" target="_blank" rel="noopener">Log ind i et nyt vindue</a>, og kig så igen.</p>';
    }
    return '<p role="alert">Forløbet er ikke dit længere, eller det findes ikke mere. Hent siden igen.</p>';
  } catch {
    return '<p role="alert">Serveren svarer ikke. Prøv igen om lidt.</p>';
  }
}
