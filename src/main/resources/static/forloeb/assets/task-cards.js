// On each card of the list: whose course it is, its number and its deadline with the date. The cards of a page are asked for
// together, and what has been asked for lately is not asked for again when Tasklist draws its list anew.
import { person } from './form-memory.js';

const GATHER_MILLIS = 30;
const FRESH_MILLIS = 5 * 60_000;
/** Answers by task: { at, card }, for one person. */
const known = new Map();
let knownTo;
let asking;

export async function render(place, { taskId }) {
  const card = await cardOf(taskId);
  if (card && place.isConnected) {
    place.replaceChildren(drawn(card));
  }
}

function cardOf(task) {
  if (knownTo !== person()) {
    known.clear();
    knownTo = person();
  }
  const answer = known.get(task);
  if (answer && Date.now() - answer.at < FRESH_MILLIS) {
    return answer.card;
  }
  const card = asked(task);
  known.set(task, { at: Date.now(), card });
  card.catch(() => known.delete(task));
  return card;
}

function asked(task) {
  if (!asking) {
    const tasks = new Set();
    const answer = new Promise(resolve => setTimeout(resolve, GATHER_MILLIS)).then(() => {
      asking = undefined;
      return load([...tasks]);
    });
    asking = { tasks, answer };
  }
  asking.tasks.add(task);
  return asking.answer.then(cards => cards.get(task));
}

async function load(tasks) {
  const response = await fetch(`/forloeb/opgaver/kort?ids=${tasks.map(encodeURIComponent).join(',')}`, {
    redirect: 'manual',
    headers: { Accept: 'application/json' }
  });
  if (!response.ok) {
    throw new Error('The cards were refused.');
  }
  return new Map((await response.json()).map(card => [card.id, card]));
}

function drawn({ no, name, tone, statutory, chip, date }) {
  const card = document.createElement('p');
  card.className = 'forloeb-card';
  card.append(
    text('name', name),
    ' ',
    text('number', no),
    ' ',
    text(`chip ${tone} ${statutory ? 'law' : 'target'}`, chip),
    ' ',
    text('date', date ?? '')
  );
  return card;
}

function text(className, words) {
  const part = document.createElement('span');
  part.className = className;
  part.textContent = words;
  return part;
}
