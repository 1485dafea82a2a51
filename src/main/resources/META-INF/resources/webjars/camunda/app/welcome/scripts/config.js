// Stands in for the file of the same name in Camunda's webapps: the way from their front page to Forløb's own pages.
import { locales, readWords } from '/forloeb/assets/language.js';

await readWords('welcome');

export default {
  app: { name: 'Velkommen', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps'],
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Forløbs egne sider',
      href: '/forloeb',
      description: 'Det, din rolle arbejder med uden for Opgaver og Overvågning, for eksempel overblik, effekt, brevskabeloner eller adgangslog'
    }
  ]
};
