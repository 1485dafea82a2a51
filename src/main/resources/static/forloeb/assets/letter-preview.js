// Shows the letter again a moment after the last key; without JavaScript the button does it.
const text = document.getElementById('tekst');
const button = document.getElementById('forvis');
let waiting;
text.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => button.click(), 500);
});
button.click();
