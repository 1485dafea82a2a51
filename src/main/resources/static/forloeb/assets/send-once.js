// A form is sent once, however often its button is pressed; the browser's way back to the page gives the button back.
const buttons = (form, disabled) => form.querySelectorAll('button').forEach((button) => { button.disabled = disabled; });

document.addEventListener('submit', ({ target }) => buttons(target, true));
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach((form) => buttons(form, false)));
