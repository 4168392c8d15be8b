import type { Schemas } from '../../../api/client';

export type CascadeRow = Schemas['CascadeRow'];
export type UpperTarget = Schemas['UpperTarget'];
export type NewUpperTarget = Schemas['NewUpperTarget'];

export const levels = ['league', 'province', 'state'] as const;
export const comparators = ['>=', '<=', '=', '~'] as const;

/** The states of a row, worst first; each has a shape of its own beside its colour and word. */
export const states: Record<string, string> = { 'not-carried': '\u25a0', short: '\u25b2', unclear: '?', carried: '\u25cf' };

/** What the form holds: text throughout, absent where nothing stands. */
export type Filled = Partial<Record<keyof NewUpperTarget | 'reason', string>>;

const trimmed = (text: string | undefined) => text?.trim() || null;

/** The form as the server takes it. */
export function asked(filled: Filled): NewUpperTarget {
  return {
    level: filled.level ?? 'league',
    issuer: filled.issuer?.trim() ?? '',
    document: trimmed(filled.document),
    subject: filled.subject?.trim() ?? '',
    comparator: trimmed(filled.comparator),
    value: trimmed(filled.value),
    unit: trimmed(filled.unit),
    growthPct: trimmed(filled.growthPct),
    deadline: trimmed(filled.deadline),
  };
}

/** The target as the form starts with it. */
export function filled(target: UpperTarget): Filled {
  const { level, issuer, document, subject, comparator, value, unit, growthPct, deadline } = target;
  return Object.fromEntries(
    Object.entries({ level, issuer, document, subject, comparator, value, unit, growthPct, deadline })
      .filter(([, given]) => given !== null && given !== undefined && given !== '')
      .map(([name, given]) => [name, String(given)]),
  );
}
