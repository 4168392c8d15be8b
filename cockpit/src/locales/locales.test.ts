import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import zh from './zh.json';

type Tree = { [key: string]: string | Tree };

function keys(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`)));
}

function texts(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));
}

function lookup(tree: Tree, key: string): string {
  return key.split('.').reduce<string | Tree>((part, name) => (typeof part === 'string' ? '' : (part[name] ?? '')), tree) as string;
}

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('schema.d.ts'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

const known = new Set(keys(zh));

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(keys(en)).toEqual(keys(zh));
  });
  it('use the same placeholders', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]);
    for (const key of known) {
      const chinese = new Set(places(lookup(zh, key)));
      for (const place of places(lookup(en, key))) {
        if (key !== 'time.month') {
          expect(chinese, key).toContain(place);
        }
      }
    }
  });
  it('leave nothing empty', () => {
    expect(texts(zh).filter((text) => text.trim() === '')).toEqual([]);
    expect(texts(en).filter((text) => text.trim() === '')).toEqual([]);
  });
  it('do not mix: English holds no Chinese but the name of the language', () => {
    expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([lookup(zh, 'language.zh')]);
  });
});

describe('the code', () => {
  it('holds no Chinese text', () => {
    const found = code.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ file }) => file);
    expect(found).toEqual([]);
  });
  it('asks only for texts that exist', () => {
    const missing = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((found) => found[1] ?? '').filter((key) => !known.has(key)).map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
  it('asks for every text that exists', () => {
    const all = code.map(({ text }) => text).join('\n');
    const prefixes = [...all.matchAll(/`([\w.-]+)\$\{/g)].map((found) => found[1] ?? '');
    const unused = [...known].filter((key) => !all.includes(`'${key}'`) && !prefixes.some((prefix) => prefix && key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});
