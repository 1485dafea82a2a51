// Stands in for the file of the same name in Camunda's Cockpit. A variable is never rendered as HTML: it is not trusted.
import { locales, readWords } from '/forloeb/assets/language.js';

await readWords('cockpit');

export default {
  app: { name: 'Overvågning', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps', '../../../forloeb/assets/cockpit-plugins'],
  skipCustomListeners: { default: true, hidden: false },
  skipIoMappings: { default: true, hidden: false },
  previewHtml: false
};
