import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { fen, inWords, type Register, yuan } from './definition';

describe('money', () => {
  it('is whole fen inside and yuan outside', () => {
    expect(fen('0')).toBe('0.00');
    expect(fen('7')).toBe('0.07');
    expect(fen('123456')).toBe('1234.56');
    expect(fen('-5')).toBe('-0.05');
  });
  it('is read as it is typed, or not at all', () => {
    expect(yuan('12')).toBe(1200);
    expect(yuan('12.5')).toBe(1250);
    expect(yuan(' -0.07 ')).toBe(-7);
    expect(yuan('12.345')).toBeUndefined();
    expect(yuan('ten')).toBeUndefined();
  });
});

describe('what the server says of fields', () => {
  const register = { fields: [{ id: 'year_plan', name: { zh: 'YP', en: 'Plan of the year' } }, { id: 'days', name: { zh: 'D', en: 'Days to rectify' } }] } as unknown as Register;

  it('names them as people do', async () => {
    await i18next.init({ lng: 'zh' });
    expect(inWords(register, 'year_plan >= 0 && days <= 3')).toBe('YP >= 0 && D <= 3');
  });
  it('leaves plain English words alone', async () => {
    await i18next.init({ lng: 'en' });
    expect(inWords(register, 'The field days is 400 days; year_plan is missing.')).toBe('The field Days to rectify is 400 days; Plan of the year is missing.');
  });
});
