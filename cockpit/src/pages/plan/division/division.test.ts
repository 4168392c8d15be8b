import { expect, test } from 'vitest';
import { columns, cutOf, periods, shares, spreadMissing, sums, usualBasis } from './division';

const quarters = periods(2025, 'quarters');

test('amounts of periods add up, over teams too', () => {
  const cells = { a: { '2025-Q1': '10.5', '2025-Q2': '20' }, b: { '2025-Q1': '0.05' } };
  expect(sums('flow', cells, quarters, '30')).toEqual({ byTeam: { a: '30.5', b: '0.05' }, byPeriod: { '2025-Q1': '10.55', '2025-Q2': '20' }, sum: '30.55', difference: '0.55' });
});

test('of what is cumulative or stands, the last of each team counts', () => {
  const cells = { a: { '2025-Q1': '10', '2025-Q4': '40' }, b: { '2025-Q2': '5' } };
  expect(sums('level', cells, quarters, '50')).toMatchObject({ sum: '45', difference: '-5' });
});

test('rates are never summed', () => {
  expect(sums('rate', { a: { '2025-Q1': '6' } }, quarters, '6')).toEqual({ byTeam: {}, byPeriod: {} });
});

test('what is missing is laid into the empty cells and adds up to the last digit', () => {
  const filled = spreadMissing({ '': { '2025-Q1': '40' } }, quarters, '100');
  expect(filled['']).toEqual({ '2025-Q1': '40', '2025-Q2': '20', '2025-Q3': '20', '2025-Q4': '20' });
  const uneven = spreadMissing({ '': {} }, quarters, '10.1');
  expect(Object.values(uneven[''] ?? {})).toEqual(['2.6', '2.5', '2.5', '2.5']);
  expect(sums('flow', uneven, quarters, '10.1').difference).toBe('0');
});

test('more than was promised is left as it is', () => {
  const cells = { '': { '2025-Q1': '11' } };
  expect(spreadMissing(cells, quarters, '10')).toBe(cells);
});

test('shares in other periods stay in sight, in order of time', () => {
  expect(columns(2025, 'quarters', { a: { '2025-02': '1', '2025': '3' } })).toEqual(['2025-02', '2025-Q1', '2025-Q2', '2025-Q3', '2025', '2025-Q4']);
  expect(shares({ a: { '2025-Q1': ' 1 ', '2025-Q2': '' } }, quarters)).toEqual([{ team: 'a', period: '2025-Q1', value: '1' }]);
  expect([cutOf('2025-03'), cutOf('2025-Q3'), cutOf('2025'), cutOf(undefined)]).toEqual(['months', 'quarters', 'year', 'quarters']);
});

test('the basis follows the promise and its indicator', () => {
  const plain = { comparator: '>=', growthPct: null, unit: '\u4e07\u5428', value: '3' };
  expect([usualBasis(plain, undefined), usualBasis(plain, 'level'), usualBasis(plain, 'ratio'), usualBasis({ ...plain, growthPct: '6' }, 'flow'), usualBasis({ ...plain, unit: '%' }, 'flow')]).toEqual(['flow', 'level', 'rate', 'rate', 'rate']);
});
