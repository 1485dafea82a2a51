// What Forløb adds to Tasklist. Only this file and what it imports at once can leave Tasklist blank, so that is little.
import './form-memory.js';
import { background } from './plugins.js';

background('/forloeb/assets/form-drafts.js');

export default [];
