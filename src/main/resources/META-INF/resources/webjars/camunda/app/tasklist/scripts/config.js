// Stands in for the file of the same name in Camunda's Tasklist; the shortcuts are Camunda's own, described in Danish.
import { locales, readWords } from '/forloeb/assets/language.js';

await readWords('tasklist');

export default {
  app: { name: 'Opgaver', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps', '../../../forloeb/assets/tasklist'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'tager den valgte opgave' },
    focusFilter: { key: 'ctrl+shift+f', description: 'går til det første filter' },
    focusList: { key: 'ctrl+alt+l', description: 'går til den første opgave på listen' },
    focusForm: { key: 'ctrl+alt+f', description: 'går til det første felt i formularen' },
    startProcess: { key: 'ctrl+alt+p', description: 'åbner vinduet, hvor en proces startes' }
  }
};
