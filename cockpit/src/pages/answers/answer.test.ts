import { describe, expect, it } from 'vitest';
import { type AnswerLine, counted, elapsed, fits, grouped, standing, way } from './answer';

function line(code: string, light: string, verdict: string, more: Partial<AnswerLine> = {}): AnswerLine {
  return { code, light, verdict, subject: code, theme: 'a', owner: 'x', reasonZh: '', reasonEn: '', flags: [], value: null, unit: null, target: null, targetUnit: null, progressPct: null, deadline: null, ...more };
}

const lines = [
  line('1', 'green', 'met'),
  line('2', 'red', 'missed', { theme: 'b', progressPct: '90' }),
  line('3', 'none', 'unmeasured', { theme: 'b', owner: '' }),
  line('4', 'yellow', 'at-risk'),
  line('5', 'red', 'missed', { theme: 'b', progressPct: '10' }),
];

describe('a sheet', () => {
  it('counts lights and what is kept', () => {
    expect(counted(lines)).toEqual({ red: 2, yellow: 1, green: 1, none: 1 });
    expect(standing(lines)).toBe(1);
  });

  it('shows the worst first, between groups and within them', () => {
    const groups = grouped(lines, 'theme');
    expect(groups.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(groups[0]?.lines.map(({ code }) => code)).toEqual(['5', '2', '3']);
    expect(grouped(lines, 'owner').map(({ name }) => name)).toEqual(['x', '']);
  });

  it('is filtered by each thing alone and together', () => {
    const none = { light: null, verdict: null, owner: null, theme: null, words: '' };
    const codes = (part: object) => lines.filter((each) => fits(each, { ...none, ...part })).map(({ code }) => code);
    expect(codes({ light: 'red' })).toEqual(['2', '5']);
    expect(codes({ verdict: 'unmeasured' })).toEqual(['3']);
    expect(codes({ owner: '' })).toEqual(['3']);
    expect(codes({ theme: 'b', light: 'red', words: '5' })).toEqual(['5']);
  });

  it('says which way a light turned', () => {
    expect([way('yellow', 'green'), way('green', 'yellow'), way('red', 'red'), way('none', 'red'), way('none', 'green')]).toEqual(['up', 'down', 'moved', 'down', 'up']);
  });
});

describe('a year', () => {
  it('passes by days', () => {
    expect(elapsed(2025, '2024-12-31')).toBe(0);
    expect(elapsed(2025, '2025-01-01')).toBeCloseTo(1 / 365);
    expect(elapsed(2024, '2024-06-30')).toBeCloseTo(182 / 366);
    expect(elapsed(2025, '2025-12-31')).toBe(1);
    expect(elapsed(2025, '2026-11-24')).toBe(1);
  });
});
