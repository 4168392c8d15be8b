import { describe, expect, it } from 'vitest';
import type { Item } from './definition';
import { type Node, treeOf } from './tree';

const row = (id: string, above?: string): Item => ({ id, number: `N-${id}`, title: id, values: above === undefined ? {} : { above } }) as unknown as Item;
const drawn = (nodes: Node[]): string => nodes.map((node) => node.name + (node.children.length > 0 ? `(${drawn(node.children)})` : '')).join(' ');

describe('a tree of records', () => {
  it('puts each below the one that it names, by id or by number', () => {
    expect(drawn(treeOf([row('a'), row('b', 'a'), row('c', 'N-b'), row('d', 'a')], 'above'))).toBe('a(b(c) d)');
  });
  it('keeps what names a lost record or itself at the top', () => {
    expect(drawn(treeOf([row('a', 'gone'), row('b', 'b')], 'above'))).toBe('a b');
  });
  it('loses nothing to a circle', () => {
    const nodes = treeOf([row('a', 'b'), row('b', 'a'), row('c', 'a')], 'above');
    expect(drawn(nodes).replace(/[()]/g, ' ').split(/\s+/).filter(Boolean).toSorted()).toEqual(['a', 'b', 'c']);
  });
  it('groups by a value where the field holds none', () => {
    expect(drawn(treeOf([row('a', 'x'), row('b', 'y'), row('c', 'x'), row('d')], 'above', (value) => String(value ?? '')))).toBe('x(a c) y(b) (d)');
  });
});
