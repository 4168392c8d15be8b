import type { Item } from './definition';

/** A record with those below it, or a group of records with its name. */
export interface Node {
  key: string;
  name: string;
  row?: Item;
  children: Node[];
}

/**
 * Records below the one that a field names, by id or number. With `group`, the field holds no record but a value, and records stand below
 * its name. A record that would stand below itself stands at the top, so that none is lost.
 */
export function treeOf(rows: readonly Item[], field: string, group?: (value: unknown) => string): Node[] {
  const nodes = new Map(rows.map((row) => [row.id, { key: row.id, name: row.title, row, children: [] as Node[] }]));
  if (group) {
    const groups = new Map<string, Node>();
    for (const row of rows) {
      // By the value, not by its name: names of the directory come later, and what stood open stays open.
      const value = String(row.values[field] ?? '');
      const found = groups.get(value) ?? { key: `group ${value}`, name: group(row.values[field]), children: [] };
      groups.set(value, found);
      found.children.push(nodes.get(row.id)!);
    }
    return [...groups.values()].toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'zh'));
  }
  const byNumber = new Map(rows.map((row) => [row.number, row.id]));
  const parent = (row: Item) => {
    const named = String(row.values[field] ?? '');
    const id = nodes.has(named) ? named : byNumber.get(named);
    return id === undefined || id === row.id ? undefined : id;
  };
  const above = new Map(rows.map((row) => [row.id, parent(row)]));
  const circles = (id: string) => {
    const seen = new Set([id]);
    for (let at = above.get(id); at !== undefined; at = above.get(at)) {
      if (seen.has(at)) {
        return at === id;
      }
      seen.add(at);
    }
    return false;
  };
  const roots: Node[] = [];
  for (const row of rows) {
    const id = above.get(row.id);
    const own = nodes.get(row.id)!;
    if (id === undefined || circles(row.id)) {
      roots.push(own);
    } else {
      nodes.get(id)!.children.push(own);
    }
  }
  return roots;
}
