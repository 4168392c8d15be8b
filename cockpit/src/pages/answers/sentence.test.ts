import { describe, expect, it } from 'vitest';
import { around } from './sentence';

describe('words in their paragraph', () => {
  it('stay within it', () => {
    expect(around('one\ntwo three four\nfive', 8, 13)).toEqual({ before: 'two ', words: 'three', after: ' four' });
    expect(around('three', 0, 5)).toEqual({ before: '', words: 'three', after: '' });
  });
  it('are cut at a sentence when it is long', () => {
    const long = `${'a'.repeat(100)}!${'b'.repeat(60)}`;
    const text = `${long}WORDS${'c'.repeat(40)}!${'d'.repeat(100)}`;
    const found = around(text, long.length, long.length + 5);
    expect(found.words).toBe('WORDS');
    expect(found.before).toBe(`\u2026${'b'.repeat(60)}`);
    expect(found.after).toBe(`${'c'.repeat(40)}!\u2026`);
  });
});
