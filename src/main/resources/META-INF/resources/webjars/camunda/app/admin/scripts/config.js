// Stands in for the file of the same name in Camunda's Admin.
import { locales } from '/forloeb/assets/language.js';

export default {
  app: { name: 'Administration', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps']
};
