// Danish for what Camunda's own language files don't reach: the page's language, the texts of form-js, which are fixed, and the
// name of the cross that closes a message, which has none.
import { DANISH } from './language.js';

const FIXED = new Map(Object.entries({
  'Field is required.': 'Feltet skal udfyldes.',
  'Field must be a valid email.': 'Skriv en gyldig e-mailadresse.',
  'Value is not a number.': 'Skriv et tal.',
  'Value is not unique.': 'Værdien findes allerede.',
  'No results': 'Ingen fundet',
  'All values selected': 'Alle er valgt',
  'Nothing to show.': 'Der er intet at vise.',
  'Add new': 'Tilføj',
  'Select': 'Vælg',
  'Search': 'Søg',
  'Remove': 'Fjern',
  'Clear': 'Ryd',
  'Show less': 'Vis færre',
  'Close datepicker': 'Luk kalenderen',
  'dd.mm.yyyy': 'dd.mm.åååå'
}));

const PATTERNS = [
  [/^Field must have minimum length of (.+)\.$/, 'Skriv mindst $1 tegn.'],
  [/^Field must have maximum length of (.+)\.$/, 'Skriv højst $1 tegn.'],
  [/^Field must have minimum value of (.+)\.$/, 'Tallet skal være mindst $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Tallet må højst være $1.'],
  [/^Field must match pattern .+\.$/, 'Skriv på den måde, der står ved feltet.'],
  [/^Field must be a valid +international phone number\..*$/, 'Skriv et telefonnummer med landekode, for eksempel +4512345678.'],
  [/^Value is expected to be an integer\.$/, 'Skriv et helt tal.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Skriv højst $1 decimaler.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Vælg $1 eller $2.'],
  [/^Show all \((\d+)\)$/, 'Vis alle ($1)']
];

const CALENDAR = new Map(Object.entries({
  January: 'januar', February: 'februar', March: 'marts', April: 'april', May: 'maj', June: 'juni', July: 'juli',
  August: 'august', September: 'september', October: 'oktober', November: 'november', December: 'december',
  Mon: 'man', Tue: 'tir', Wed: 'ons', Thu: 'tor', Fri: 'fre', Sat: 'lør', Sun: 'søn'
}));

const CROSS = '.alert .close';
const SHOWN = '.fjs-container, .fjs-form';
const PICKER = '.flatpickr-calendar';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

/** The Danish words, or undefined when the text is not one of form-js's own. */
function danish(text, words) {
  const known = words.get(text);
  if (known !== undefined || words === CALENDAR) {
    return known;
  }
  const hit = PATTERNS.find(([pattern]) => pattern.test(text));
  return hit && text.replace(hit[0], hit[1]);
}

function wordsAround(element) {
  if (!element) {
    return undefined;
  }
  if (element.closest(PICKER)) {
    return CALENDAR;
  }
  return element.closest(SHOWN) ? FIXED : undefined;
}

function translateText(node) {
  const words = wordsAround(node.parentElement);
  const text = node.data.trim();
  const found = words && text && danish(text, words);
  if (found) {
    node.data = node.data.replace(text, found);
  }
}

function translateAttributes(element) {
  if (element.matches(CROSS) && !element.hasAttribute('aria-label')) {
    element.setAttribute('aria-label', 'Luk');
  }
  const words = wordsAround(element);
  if (!words) {
    return;
  }
  for (const name of ATTRIBUTES) {
    const found = element.hasAttribute(name) && danish(element.getAttribute(name), words);
    if (found) {
      element.setAttribute(name, found);
    }
  }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  translateAttributes(root);
  root.querySelectorAll('*').forEach(translateAttributes);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
}

function changed({ type, target, addedNodes }) {
  if (type === 'childList') {
    addedNodes.forEach(translate);
  } else if (type === 'attributes') {
    translateAttributes(target);
  } else {
    translateText(target);
  }
}

/** Whoever had to log in on the way to a page of ours goes on to it; an address that is not ours leads nowhere. */
const wanted = pageAfterLogin();

function pageAfterLogin() {
  try {
    const page = new URL(new URLSearchParams(location.search).get('til') ?? '', location.origin);
    return page.origin === location.origin && /^\/forloeb(\/|$)/.test(page.pathname) ? page : undefined;
  } catch {
    return undefined;
  }
}

const login = new MutationObserver(() => {
  if (document.querySelector('[cam-widget-header] .account')) {
    login.disconnect();
    location.replace(wanted);
  }
});

if (wanted) {
  login.observe(document.body, { childList: true, subtree: true });
}

if (DANISH) {
  document.documentElement.lang = 'da';
  new MutationObserver(changes => changes.forEach(changed)).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
}

export default [];
