import type { Language } from '../i18n';
import i18next from 'i18next';

/** The zone of the park; people read its clock, wherever their browser stands. */
const ZONE = 'Asia/Shanghai';

const days: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: ZONE }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE }),
};
const clocks = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
const iso = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: ZONE });

/** A day `2026-11-24` or an instant. */
export function day(value: string | null | undefined, language: Language): string {
  const date = parse(value);
  return date ? days[language].format(date) : (value ?? '');
}

export function moment(value: string | null | undefined, language: Language): string {
  const date = parse(value);
  return date ? `${days[language].format(date)} ${clocks.format(date)}` : (value ?? '');
}

/** Today in the park as `2026-11-24`. */
export function today(now: Date = new Date()): string {
  return iso.format(now);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function addDays(from: string, count: number): string {
  return new Date(Date.parse(from) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `2024`, `2024-H1`, `2024-Q3`, `2024-03`, `2024-03-05`. */
export function period(value: string | null | undefined, language: Language): string {
  if (!value) {
    return '';
  }
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})))?$/.exec(value);
  if (!found) {
    return day(value, language);
  }
  const [, year, half, quarter, month] = found;
  if (half) {
    return i18next.t(`time.half${half}`, { year });
  }
  if (quarter) {
    return i18next.t('time.quarter', { year, quarter });
  }
  if (month) {
    return i18next.t('time.month', {
      year,
      month: Number(month),
      name: new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }),
    });
  }
  return i18next.t('time.year', { year });
}

function parse(value: string | null | undefined): Date | undefined {
  if (!value || Number.isNaN(Date.parse(value))) {
    return undefined;
  }
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+08:00` : value);
}
