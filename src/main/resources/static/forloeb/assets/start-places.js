// Forms by which a process is started have no task; each has a place instead, in which its draft is kept. A course's page opens
// them with the course's number, and such a form has nothing to do with one for another course, or one from Tasklist's list.
// Tasklist leaves the number in the address while somebody goes on to other citizens, so it serves the first form after the
// page was loaded, and no other. It is read at once, before a login changes the address.
const PREFIX = 'start:';
let asked = /[?&]processStart=([\w-]+)&forloeb=(F-\d{4}-\d{6})(?:&|$)/.exec(location.hash);
/** The start form under which the session ran out: { place, person }. */
let interrupted;

/** Tasklist opens the form again after the login, and by then the number has served. */
export function interrupt(place, person) {
  interrupted = { place, person };
}

/** The place of a start form that has just come on the page. */
export function newStart(process, person) {
  const goesOn = interrupted?.person === person && startAt(interrupted.place).process === process;
  const place = goesOn ? interrupted.place : startFor(process, asked?.[1] === process ? asked[2] : undefined);
  asked = undefined;
  interrupted = undefined;
  return place;
}

const startFor = (process, no) => (no ? `${PREFIX}${process}:${no}` : PREFIX + process);

/** The process, and the course's number if it was opened with one; undefined for a task. */
export function startAt(place) {
  if (!place.startsWith(PREFIX)) {
    return undefined;
  }
  const [process, no] = place.slice(PREFIX.length).split(':');
  return { process, no };
}

/** Loads the page anew with this start form on it. */
export function openStart({ process, no }) {
  location.hash = `#/?processStart=${process}${no ? `&forloeb=${no}` : ''}`;
  location.reload();
}
