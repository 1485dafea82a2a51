// Danish, or English for a browser that asks for it. One language at a time: Camunda's webapps give dates the language
// whose file arrives last, also when that is the one they would only fall back on.
export const DANISH = !/^en\b/i.test((navigator.languages && navigator.languages[0]) || navigator.language);

const language = DANISH ? 'da' : 'en';

export const locales = { availableLocales: [language], fallbackLocale: language };
