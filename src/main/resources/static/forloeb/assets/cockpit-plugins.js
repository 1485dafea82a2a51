// What Forløb adds to Cockpit. Only this file and what it imports at once can leave Cockpit blank, so that is little.
import { plugin } from './plugins.js';

const part = (file, pluginPoint, properties = {}) =>
  plugin({ id: `forloeb-${file}`, pluginPoint, properties, module: `/forloeb/assets/cockpit-${file}.js` });

export default [
  part('heat-map', 'cockpit.processDefinition.diagram.plugin'),
  part('finished', 'cockpit.processDefinition.runtime.tab', { label: 'Afsluttede' }),
  part('dashboard', 'cockpit.dashboard')
];
