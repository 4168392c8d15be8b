/**
 * Decimals are text on the wire and stay text here: a binary float would change what the ledger holds.
 * Everything in this file takes and gives plain decimals such as `-12.50`.
 */

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Moves the point: `shift('142', -1)` is `14.2`. What is no decimal comes back unchanged. */
export function shift(text: string, places: number): string {
  const found = DECIMAL.exec(text);
  if (!found) {
    return text;
  }
  const [, sign = '', whole = '0', part = ''] = found;
  const digits = whole + part;
  let point = whole.length + places;
  let padded = digits;
  if (point <= 0) {
    padded = '0'.repeat(1 - point) + digits;
    point = 1;
  } else if (point > digits.length) {
    padded = digits + '0'.repeat(point - digits.length);
  }
  return tidy(sign, padded.slice(0, point), padded.slice(point));
}

/** Rounds half away from zero to at most so many places after the point; no trailing zeros. */
export function round(text: string, places: number): string {
  const found = DECIMAL.exec(text);
  if (!found) {
    return text;
  }
  const [, sign = '', whole = '0', part = ''] = found;
  if (part.length <= places) {
    return tidy(sign, whole, part);
  }
  let kept = BigInt(whole + part.slice(0, places));
  if ((part[places] ?? '0') >= '5') {
    kept += 1n;
  }
  const digits = kept.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return tidy(sign, digits.slice(0, cut), digits.slice(cut));
}

/** `1234567.8` → `1,234,567.8`, with a real minus sign. */
export function group(text: string): string {
  const found = DECIMAL.exec(text);
  if (!found) {
    return text;
  }
  const [, sign = '', whole = '0', part = ''] = found;
  return (sign === '-' ? '\u2212' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

/** The sum, every digit kept; what is no decimal counts as nothing. */
export function sum(texts: string[]): string {
  const given = texts.filter(isDecimal);
  const places = Math.max(0, ...given.map(decimals));
  const total = given.reduce((all, text) => all + scaled(text, places), 0n);
  return unscaled(total, places);
}

/** `difference('12.5', '12')` is `0.5`. */
export function difference(text: string, from: string): string {
  return sum([text, from.startsWith('-') ? from.slice(1) : `-${from.replace('+', '')}`]);
}

/** So many parts that add up to the amount to its last digit; none has more decimals than the amount. */
export function spread(amount: string, parts: number): string[] {
  const places = decimals(amount);
  const whole = scaled(amount, places);
  const each = whole / BigInt(parts);
  const left = Number(whole - each * BigInt(parts));
  return Array.from({ length: parts }, (_, part) => unscaled(part < Math.abs(left) ? each + (left < 0 ? -1n : 1n) : each, places));
}

function decimals(text: string): number {
  return DECIMAL.exec(text)?.[3]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  const [, sign = '', whole = '0', part = ''] = DECIMAL.exec(text) ?? [];
  const digits = BigInt(whole + part.padEnd(places, '0'));
  return sign === '-' ? -digits : digits;
}

function unscaled(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return tidy(value < 0n ? '-' : '', digits.slice(0, cut), digits.slice(cut));
}

/** Digits before the point: 0 for what is below one. */
export function magnitude(text: string): number {
  const found = DECIMAL.exec(text);
  return (found?.[2] ?? '').replace(/^0+/, '').length;
}

function tidy(sign: string, whole: string, part: string): string {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = part.replace(/0+$/, '');
  const zero = left === '0' && right === '';
  return (sign === '-' && !zero ? '-' : '') + left + (right ? `.${right}` : '');
}
