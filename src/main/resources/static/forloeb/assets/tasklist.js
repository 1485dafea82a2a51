// What Forløb adds to Tasklist. Only this file and what it imports at once can leave Tasklist blank, so that is little.
import './form-memory.js';
import { background, plugin } from './plugins.js';

background('/forloeb/assets/form-drafts.js');

export default [
  plugin({
    id: 'forloeb-card',
    pluginPoint: 'tasklist.card',
    priority: 100,
    module: '/forloeb/assets/task-cards.js'
  })
];
