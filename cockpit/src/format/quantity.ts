import units from './units.json';
import type { Language } from '../i18n';
import { group, isDecimal, magnitude, round, shift } from './decimal';

interface Written {
  number: string;
  unit: string;
}

interface Scale {
  /** At this many digits before the point the next larger unit is used. */
  digits: number;
  places: number;
  unit: string;
}

const larger: Record<string, Scale[]> = units.larger;
const english: Record<string, { unit: string; places: number }> = units.english;

/** A quantity as people read it: the larger unit where the number is long, and the same quantity in English units; brief ones keep two decimals. */
export function written(value: string, unit: string, language: Language, brief = false): Written {
  if (!isDecimal(value)) {
    return { number: value, unit };
  }
  let number = value;
  let name = unit;
  const scale = larger[unit]?.find((step) => magnitude(value) >= step.digits);
  if (scale) {
    number = shift(value, -scale.places);
    name = scale.unit;
  }
  if (language === 'en') {
    const same = english[name];
    if (same) {
      number = shift(number, same.places);
      name = same.unit;
    }
  }
  const digits = magnitude(number);
  return { number: group(round(number, digits >= 5 ? 0 : digits >= 3 || (brief && digits >= 1) ? 2 : 4)), unit: name };
}

/** The quantity as the ledger holds it, every digit, in its own unit. */
export function exact(value: string, unit: string): string {
  return isDecimal(value) ? `${group(value)}${space(unit)}${unit}` : value;
}

/** Latin units stand apart from their number, Chinese ones and signs do not. */
export function space(unit: string): string {
  return /^[A-Za-z\u00b5\u00d7]/.test(unit) ? '\u00a0' : '';
}

export function quantityText(value: string | null | undefined, unit: string | null | undefined, language: Language, brief = false): string {
  if (value === null || value === undefined || value === '') {
    return '';
  }
  const text = written(value, unit ?? '', language, brief);
  return `${text.number}${space(text.unit)}${text.unit}`;
}
