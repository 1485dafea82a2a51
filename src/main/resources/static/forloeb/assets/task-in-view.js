// On a phone Tasklist draws an opened task below the whole list, where nobody sees that anything has happened. Whoever opens one
// is taken to it; one that is drawn anew, as when it is claimed, leaves the page where it is.
import { watchForms } from './open-forms.js';
import { startAt } from './start-places.js';

const PHONE = matchMedia('(max-width: 767px)');
let last;

watchForms({
  opened(place, element) {
    if (PHONE.matches && !startAt(place) && place !== last) {
      element.closest('.task-card')?.scrollIntoView();
    }
    last = startAt(place) ? last : place;
  }
});
