import type { Schemas } from '../../api/client';
import { day, moment } from '../../format/time';
import { language } from '../../i18n';

export type Register = Schemas['RegisterDetail'];
export type Field = Schemas['FieldView'];
export type RegisterView = Schemas['RegisterViewView'];
export type Item = Schemas['RecordItem'];
export type Detail = Schemas['RecordDetail'];

/** A name in the reader's language. */
export function named(name: Schemas['Name']): string {
  return language() === 'en' ? name.en || name.zh : name.zh || name.en;
}

export function stateName(register: Register | undefined, state: string): string {
  const found = register?.states.find((s) => s.id === state);
  return found ? named(found.name) : state;
}

/** Words of the server that name fields by their ids, with the fields' names. In English an id that is a plain word stays, but after "field". */
export function inWords(register: Register, text: string): string {
  const names = new Map(register.fields.map((field) => [field.id, named(field.name)]));
  const english = language() === 'en';
  return text.replace(/(\bfield )?\b([a-z][a-z0-9_]*)\b/g, (whole, lead: string | undefined, id: string) => {
    const name = names.get(id);
    return name === undefined || (english && !lead && !id.includes('_')) ? whole : `${lead ?? ''}${name}`;
  });
}

/** What ids of the directory are called. */
export interface Names {
  enterprise: (id: string) => string;
  department: (id: string) => string;
}

/** A value as a person reads it; without a definition, as it is. */
export function shown(field: Field | undefined, value: unknown, names: Names, words: { yes: string; no: string }): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (!field) {
    return String(value);
  }
  switch (field.type) {
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'enum': {
      const choice = field.choices.find((c) => c.id === value);
      return choice ? named(choice.name) : String(value);
    }
    case 'date':
      return day(String(value), language());
    case 'time':
      return moment(String(value), language());
    case 'money':
      return fen(String(value));
    case 'enterprise':
      return names.enterprise(String(value)) || String(value);
    case 'department':
      return names.department(String(value)) || String(value);
    case 'photo':
    case 'file':
      return String((value as { hash?: string }).hash ?? '').slice(0, 8);
    case 'point':
      return (value as number[]).join(', ');
    case 'rows':
      return (value as Record<string, unknown>[])
        .map((row) => field.fields.map((f) => shown(f, row[f.id], names, words)).filter(Boolean).join(' \u00b7 '))
        .join('; ');
    case 'line':
    case 'polygon':
      return String((value as unknown[]).length);
    default:
      return field.unit && field.kind !== 'text' ? `${String(value)} ${field.unit}` : String(value);
  }
}

/** Whole fen as yuan with two decimals; no floating point touches money. */
export function fen(text: string): string {
  const minus = text.startsWith('-');
  const digits = text.replace(/^-/, '').padStart(3, '0');
  return `${minus ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Yuan as typed to whole fen; undefined where it is no amount. */
export function yuan(text: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(`${match[1]}${match[2]}${(match[3] ?? '').padEnd(2, '0')}`) : undefined;
}
