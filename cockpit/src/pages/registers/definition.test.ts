import { describe, expect, it } from 'vitest';
import { fen, yuan } from './definition';

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
