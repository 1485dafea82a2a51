// Forløb's plugins in Camunda's Cockpit. Camunda reads what a plugin's file exports even when its import has failed, and then
// the whole app stays blank. So this file imports nothing; the file of a plugin is fetched when the plugin is to be shown, and
// whatever goes wrong with it ends in one line.
const FAILED = 'Kunne ikke vises lige nu';

/** @param file exports show(place, context), which may return what has to be done when the plugin leaves the page */
function plugin(file, pluginPoint, properties = {}) {
  return {
    id: `forloeb-${file}`,
    pluginPoint,
    properties,
    async render(place, context, scope) {
      let leave;
      let left = false;
      scope?.$on?.('$destroy', () => {
        left = true;
        leave?.();
      });
      try {
        const { show } = await import(`/forloeb/assets/cockpit-${file}.js`);
        leave = left ? undefined : await show(place, context);
        if (left) {
          leave?.();
        }
      } catch (failure) {
        console.error(`forloeb-${file}`, failure);
        tell(place);
      }
    }
  };
}

/** The place of a plugin on a page is an element, that of one on a diagram the diagram's viewer. */
function tell(place) {
  const line = document.createElement('p');
  line.className = 'forloeb-failed';
  line.setAttribute('role', 'alert');
  line.textContent = FAILED;
  if (place instanceof Element) {
    place.replaceChildren(line);
  } else {
    place.get('canvas').getContainer().append(line);
  }
}

export default [
  plugin('heat-map', 'cockpit.processDefinition.diagram.plugin'),
  plugin('finished', 'cockpit.processDefinition.runtime.tab', { label: 'Afsluttede' }),
  plugin('dashboard', 'cockpit.dashboard')
];
