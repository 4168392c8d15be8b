import { describe, expect, it } from 'vitest';
import { cut } from './passages';

describe('a report cut at its promises', () => {
  it('keeps every character, with overlaps', () => {
    const text = 'abcdef\n\nghij';
    const paragraphs = cut(text, [
      { code: 'A', start: 1, end: 4 },
      { code: 'B', start: 3, end: 6 },
      { code: 'C', start: 8, end: 12 },
    ]);
    expect(paragraphs.map((p) => p.stretches.map((s) => s.text).join(''))).toEqual(['abcdef', 'ghij']);
    expect(paragraphs[0]?.stretches.map((s) => [s.text, s.codes.join('')])).toEqual([
      ['a', ''],
      ['bc', 'A'],
      ['d', 'AB'],
      ['ef', 'B'],
    ]);
    expect(paragraphs[1]?.stretches).toEqual([{ text: 'ghij', codes: ['C'], begins: ['C'] }]);
  });
  it('carries a promise over a line break but numbers it once', () => {
    const paragraphs = cut('ab\ncd', [{ code: 'A', start: 1, end: 5 }]);
    expect(paragraphs.flatMap((p) => p.stretches.flatMap((s) => s.begins))).toEqual(['A']);
    expect(paragraphs[1]?.stretches[0]?.codes).toEqual(['A']);
  });
  it('survives places outside of the text', () => {
    expect(cut('ab', [{ code: 'A', start: 5, end: 9 }])[0]?.stretches).toEqual([{ text: 'ab', codes: [], begins: [] }]);
  });
  it('never loses or repeats text, whatever the places', () => {
    let seed = 7;
    const next = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 40 }, () => (next(8) === 0 ? '\n' : 'x')).join('');
      const places = Array.from({ length: next(9) }, (_, i) => {
        const start = next(40);
        return { code: `P${i}`, start, end: start + 1 + next(12) };
      });
      const joined = cut(text, places).map((p) => p.stretches.map((s) => s.text).join(''));
      expect(joined).toEqual(text.split('\n').filter((line) => line !== ''));
    }
  });
});
