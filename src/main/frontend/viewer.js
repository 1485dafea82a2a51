import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';

/** A mark is a colour and a word, because some readers see no colours. */
const WORDS = { done: 'Udført', broken: 'Afbrudt', current: 'Nu', coming: 'Kan komme', gone: 'Kommer ikke' };

/** Below this nobody reads the steps' names. */
const LEGIBLE = 0.7;

/** The one text of its own that the viewer shows: on the button of a step with a diagram of its own. */
const translate = (text, parts = {}) =>
  (text === 'Open {element}' ? 'Åbn {element}' : text).replace(/{(\w+)}/g, (whole, name) => parts[name] ?? whole);

export async function show(element, xml, marks) {
  const viewer = new NavigatedViewer({ container: element, additionalModules: [{ translate: ['value', translate] }] });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  for (const [kind, word] of Object.entries(WORDS)) {
    for (const id of (marks[kind] ?? []).filter((one) => known.get(one))) {
      canvas.addMarker(id, `course-${kind}`);
      const label = document.createElement('span');
      label.className = `course-word course-${kind}`;
      label.textContent = word;
      viewer.get('overlays').add(id, { position: { top: -12, left: -4 }, html: label });
    }
  }
  (marks.followed ?? []).filter((one) => known.get(one)).forEach((id) => canvas.addMarker(id, 'course-followed'));
  canvas.zoom('fit-viewport', 'auto');
  const now = known.get((marks.current ?? []).find((one) => known.get(one)) ?? (marks.done ?? []).findLast((one) => known.get(one)));
  if (canvas.zoom() < LEGIBLE && now) {
    // Better read a part than guess at all of it.
    canvas.zoom(LEGIBLE);
    canvas.scrollToElement(now, Math.min(200, element.clientHeight / 3));
  }
  return viewer;
}
