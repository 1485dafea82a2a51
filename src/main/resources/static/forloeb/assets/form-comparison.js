// Which fields of an open form the record would fill otherwise now, in words as the form has them.
import { held, heldBeforeDraft, offer, offeredAtFirst } from './open-forms.js';

const EMPTY = 'Tomt';
const NO_CHOICE = 'Ikke længere en valgmulighed';
const DAY = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' });
const NUMBER = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 10, useGrouping: false });

export class Comparison {
  /**
   * typedBefore: keys of fields that the form was opened with as they had been typed, whereof the server knows nothing;
   * earlier: the comparison of the form in which that was typed, if it is known.
   */
  constructor(form, typedBefore, earlier) {
    this.form = form;
    const opened = offeredAtFirst(form);
    this.options = opened;
    this.first = this.asHeld({ ...opened, ...heldBeforeDraft(form) });
    this.learn(opened);
    this.unknown = earlier ? [] : typedBefore;
    for (const key of typedBefore) {
      this.first[key] = earlier?.first[key];
    }
  }

  /** values: what the record would fill the form with now, as the server tells. */
  learn(values) {
    this.taken = false;
    this.offered = values;
    this.now = this.asHeld(values);
  }

  /** Whether the record has changed in any field that the form shows, dealt with or not. */
  hasChanged() {
    return this.taken || this.shown().some(field => !same(this.first[field.key], this.now[field.key]) || this.hasOtherChoices(field));
  }

  /** Fields where the form does not hold what the record has now. */
  differences() {
    const mine = held(this.form);
    return this.shown()
      .filter(({ key }) => !same(this.first[key], this.now[key]) && !same(mine[key], this.now[key]))
      .map(field => ({
        key: field.key,
        label: field.label ?? field.dateLabel,
        then: this.words(field, this.first[field.key], this.options),
        now: this.words(field, this.now[field.key], this.offered),
        mine: same(mine[field.key], this.first[field.key]) ? undefined : this.words(field, mine[field.key], this.options)
      }));
  }

  /** Fields whose choices are others now; the form goes on offering those of before. */
  otherChoices() {
    return this.shown().filter(field => this.hasOtherChoices(field)).map(({ label }) => label);
  }

  /** Takes the record's value into the form. */
  take(key) {
    const field = this.shown().find(one => one.key === key);
    const fieldInstance = field && this.instances().find(({ id }) => id === field.id);
    if (!fieldInstance) {
      return;
    }
    this.taken = true;
    this.first[key] = this.now[key];
    if (this.hasOtherChoices(field)) {
      this.options[field.valuesKey] = this.offered[field.valuesKey];
      offer(this.form, { [field.valuesKey]: this.offered[field.valuesKey] });
    }
    this.form._update({ fieldInstance, value: this.now[key] });
  }

  hasOtherChoices({ valuesKey }) {
    return valuesKey !== undefined && JSON.stringify(this.options[valuesKey] ?? []) !== JSON.stringify(this.offered[valuesKey] ?? []);
  }

  /** As form-js holds what it is given: with the form's own defaults, and without what a field cannot hold. */
  asHeld(values) {
    const given = Object.entries(values).filter(([, value]) => value !== null);
    return this.form._getInitializedFieldData(Object.fromEntries(given));
  }

  isDrawn() {
    return this.instances().length > 0;
  }

  instances() {
    return this.form.get('formFieldInstanceRegistry').getAllKeyed();
  }

  /** Fields that the form shows now, in its order. */
  shown() {
    const drawn = new Set(this.instances().map(({ id }) => id));
    return fieldsOf(this.form._getState().schema).filter(({ id, key }) => drawn.has(id) && !this.unknown.includes(key));
  }

  words(field, value, given) {
    if (field.type === 'checkbox') {
      return value ? 'Ja' : 'Nej';
    }
    if (isEmpty(value)) {
      return EMPTY;
    }
    const choices = field.valuesKey === undefined ? field.values : given[field.valuesKey];
    if (choices) {
      return [value].flat().map(code => choices.find(choice => choice.value === code)?.label ?? NO_CHOICE).join(', ');
    }
    if (field.type === 'datetime') {
      return moment(value);
    }
    return typeof value === 'number' ? NUMBER.format(value) : String(value);
  }
}

function fieldsOf({ key, components = [], ...field }) {
  return [...(key === undefined ? [] : [{ key, ...field }]), ...components.flatMap(fieldsOf)];
}

/** A day, with or without a time; the zone of the form is ours. */
function moment(value) {
  const [day, time] = value.split('T');
  const date = DAY.format(new Date(`${day}T12:00`));
  return time ? `${date} kl. ${time.slice(0, 5).replace(':', '.')}` : date;
}

const isEmpty = value => value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

function same(one, other) {
  return isEmpty(one) ? isEmpty(other) : JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Order says nothing in a list, and form-js may add seconds and a zone to a time. */
function plain(value) {
  if (Array.isArray(value)) {
    return [...value].sort();
  }
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? value.slice(0, 16) : value;
}
