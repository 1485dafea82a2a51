// Stands in for the file of the same name in Camunda's Admin.
import { locales, readWords } from '/forloeb/assets/language.js';

await readWords('admin');

export default {
  app: { name: 'Administration', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps']
};
