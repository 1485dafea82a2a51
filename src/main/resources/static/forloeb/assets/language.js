// Danish, or English for a browser that asks for it. One language at a time: Camunda's webapps give dates the language
// whose file arrives last, also when that is the one they would only fall back on.
export const DANISH = !/^en\b/i.test((navigator.languages && navigator.languages[0]) || navigator.language);

const language = DANISH ? 'da' : 'en';

export const locales = { availableLocales: [language], fallbackLocale: language };

// Camunda reads its language file while it already draws, and what is drawn first keeps the names of its texts. It takes the
// file from here at once when it has had it before: so it has had it.
export async function readWords(app) {
  try {
    const kept = () => JSON.parse(localStorage.getItem('camunda-web') || '{}');
    const name = `/camunda/app/${app}/locales/_locales_data_${language}_${window.bust}`;
    if (kept()[name]) {
      return;
    }
    const answer = await fetch(`/camunda/app/${app}/locales/${language}.json?bust=${window.bust}`);
    if (answer.ok) {
      const words = JSON.stringify(await answer.json());
      localStorage.setItem('camunda-web', JSON.stringify({ ...kept(), [name]: words }));
    }
  } catch (failure) {
    console.warn('Forløb: the language file could not be read ahead.', failure);
  }
}
