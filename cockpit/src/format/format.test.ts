import { beforeAll, describe, expect, it } from 'vitest';
import { start } from '../i18n';
import { group, round, shift } from './decimal';
import { exact, quantityText } from './quantity';
import { day, daysBetween, moment, period, today } from './time';

beforeAll(() => start());

describe('decimals stay text', () => {
  it('moves the point without losing digits', () => {
    expect(shift('142', -1)).toBe('14.2');
    expect(shift('0.05', 3)).toBe('50');
    expect(shift('-7', -3)).toBe('-0.007');
    expect(shift('12345678901234567890.12', -4)).toBe('1234567890123456.789012');
    expect(shift('n/a', 2)).toBe('n/a');
  });
  it('rounds half away from zero', () => {
    expect(round('2.345', 2)).toBe('2.35');
    expect(round('-2.345', 2)).toBe('-2.35');
    expect(round('0.996', 2)).toBe('1');
    expect(round('-0.001', 2)).toBe('0');
    expect(round('7', 2)).toBe('7');
  });
  it('groups thousands', () => {
    expect(group('1234567.80')).toBe('1,234,567.80');
    expect(group('-999')).toBe('\u2212999');
  });
  it('agrees with arithmetic on many numbers', () => {
    let seed = 42;
    for (let i = 0; i < 2000; i += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const number = seed % 1_000_000;
      const places = seed % 7;
      expect(Number(shift(String(number), -places))).toBeCloseTo(number / 10 ** places, 9);
    }
  });
});

describe('quantities', () => {
  const yi = '\u4ebf\u5143';
  const wan = '\u4e07\u5143';
  it('take the larger unit when the number is long', () => {
    expect(quantityText('15040000000', '\u5143', 'zh')).toBe(`150.4${yi}`);
    expect(quantityText('9600', wan, 'zh')).toBe(`9,600${wan}`);
    expect(quantityText('96000', wan, 'zh')).toBe(`9.6${yi}`);
  });
  it('are the same amount in English', () => {
    expect(quantityText('150.4', yi, 'en')).toBe('15.04\u00a0bn CNY');
    expect(quantityText('134', '\u4e07\u5343\u74e6', 'en')).toBe('1,340\u00a0MW');
  });
  it('show every digit on demand', () => {
    expect(exact('15040000000.01', '\u5143')).toBe('15,040,000,000.01\u5143');
  });
  it('say nothing where nothing is', () => {
    expect(quantityText(null, yi, 'zh')).toBe('');
    expect(quantityText('0', yi, 'zh')).toBe(`0${yi}`);
  });
});

describe('time', () => {
  it('is written as people write it', () => {
    expect(day('2026-11-24', 'zh')).toBe('2026\u5e7411\u670824\u65e5');
    expect(day('2026-11-24', 'en')).toBe('24 Nov 2026');
    expect(period('2024-Q3', 'zh')).toBe('2024\u5e74\u7b2c3\u5b63\u5ea6');
    expect(period('2024', 'zh')).toBe('2024\u5e74');
    expect(day('nonsense', 'zh')).toBe('nonsense');
  });
  it('is the clock of the park', () => {
    expect(moment('2026-11-24T16:30:00Z', 'en')).toBe('25 Nov 2026 00:30');
    expect(today(new Date('2026-11-24T16:30:00Z'))).toBe('2026-11-25');
  });
  it('counts days', () => {
    expect(daysBetween('2026-11-24', '2026-12-31')).toBe(37);
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4);
  });
});
