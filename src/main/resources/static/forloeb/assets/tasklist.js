// What Forløb adds to Tasklist. Only this file and what it imports at once can leave Tasklist blank, so that is little.
import './form-memory.js';
import { background, plugin } from './plugins.js';

background('/forloeb/assets/task-in-view.js');
background('/forloeb/assets/form-drafts.js');
background('/forloeb/assets/form-changes.js');

const tab = (part, label, priority) =>
  plugin({
    id: `forloeb-${part}`,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label },
    given: { part },
    module: '/forloeb/assets/task-tab.js'
  });

export default [
  tab('borger', 'Borger', 950),
  tab('tidslinje', 'Tidslinje', 940),
  tab('rute', 'Forløbets vej', 930),
  plugin({
    id: 'forloeb-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    module: '/forloeb/assets/task-cards.js'
  })
];
