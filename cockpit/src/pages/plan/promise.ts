import i18next from 'i18next';
import type { Schemas } from '../../api/client';
import { quantityText } from '../../format/quantity';
import { day } from '../../format/time';
import type { Language } from '../../i18n';

export type PromiseView = Schemas['PromiseView'];

/** What is promised, as one short text: the target with its sign, or the growth. */
export function targetText(promise: Pick<PromiseView, 'value' | 'unit' | 'comparator' | 'growthPct' | 'reference'>, language: Language): string {
  const parts: string[] = [];
  const { comparator, growthPct, unit, value } = promise;
  const sign = comparator === '>=' || comparator === '<=' ? i18next.t(`comparator.${comparator}`) : '';
  const growing = growthPct !== null && growthPct !== undefined;
  // A rate in percent with a growth beside it is that growth.
  const rate = growing && (unit === '%' || value === null || value === undefined);
  if (value !== null && value !== undefined && !rate) {
    const text = quantityText(String(value), unit ?? '', language);
    parts.push(comparator === '~' ? i18next.t('comparator.aboutValue', { value: text }) : `${sign}${text}`);
  }
  if (growing) {
    const growth = String(growthPct);
    const way = growth.startsWith('-') ? 'fall' : 'rise';
    const about = rate && comparator === '~';
    parts.push(i18next.t(`comparator.${way}${about ? 'About' : 'By'}`, { sign: rate ? sign : '', value: growth.replace('-', '') }));
  }
  if (promise.reference) {
    parts.push(i18next.t('comparator.with', { reference: promise.reference }));
  }
  return parts.join(language === 'zh' ? '\uff0c' : ', ');
}

export function deadlineText(deadline: string | null | undefined, language: Language): string {
  return deadline ? day(deadline, language) : '';
}

/** Nobody has decided, or the text changed since: a person should look. */
export function toReview(promise: PromiseView): boolean {
  return promise.inText && (promise.asked || promise.status === 'proposed');
}

/** Doubts first, then in the order of the text. */
export function reviewOrder(a: PromiseView, b: PromiseView): number {
  const weight = (promise: PromiseView) => (promise.asked ? 2 : 0) + (promise.flags.length > 0 ? 1 : 0);
  return weight(b) - weight(a) || a.place - b.place;
}
