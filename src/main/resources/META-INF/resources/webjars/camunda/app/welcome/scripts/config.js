// Stands in for the file of the same name in Camunda's webapps: the way from their front page to Forløb's own pages.
import { locales } from '/forloeb/assets/language.js';

export default {
  app: { name: 'Velkommen', vendor: 'Forløb' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  customScripts: ['../../../forloeb/assets/webapps'],
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Breve, der ikke er sendt',
      href: '/forloeb/breve/fejl',
      description: 'Send igen, eller se hvem der skal have brevet udleveret (teamleder og procesejer)'
    },
    {
      label: 'Brevskabeloner',
      href: '/forloeb/breve/skabeloner',
      description: 'Ret brevenes tekst, og se hvordan de kommer til at se ud (procesejer)'
    },
    {
      label: 'Kommunens lukkedage',
      href: '/forloeb/frister/lukkedage',
      description: 'Dage, der ikke tæller med i frister (procesejer)'
    }
  ]
};
