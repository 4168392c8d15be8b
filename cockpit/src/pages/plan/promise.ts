import i18next from 'i18next';
import type { Schemas } from '../../api/client';
import { quantityText } from '../../format/quantity';
import { day } from '../../format/time';
import type { Language } from '../../i18n';

export type PromiseView = Schemas['PromiseView'];

/** What is promised, as one short text: the target with its sign, or the growth. */
export function targetText(promise: Pick<PromiseView, 'value' | 'unit' | 'comparator' | 'growthPct' | 'reference'>, language: Language): string {
  const parts: string[] = [];
  const sign = promise.comparator ? i18next.t(`comparator.${promise.comparator}`, { defaultValue: '' }) : '';
  if (promise.value !== null && promise.value !== undefined) {
    const text = quantityText(String(promise.value), promise.unit ?? '', language);
    parts.push(promise.comparator === '~' ? i18next.t('comparator.aboutValue', { value: text }) : `${sign}${text}`);
  }
  if (promise.growthPct !== null && promise.growthPct !== undefined) {
    const growth = String(promise.growthPct);
    parts.push(i18next.t(growth.startsWith('-') ? 'comparator.fall' : 'comparator.rise', { value: growth.replace('-', '') }));
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
