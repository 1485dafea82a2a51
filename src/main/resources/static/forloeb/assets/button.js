// A small button as Tasklist has them.
export function button(label, click) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-default btn-sm';
  made.textContent = label;
  made.addEventListener('click', click);
  return made;
}
