import type { Path } from '../../api/client';

export interface RecordRow {
  id: string;
  active: boolean;
  version?: number;
  [field: string]: unknown;
}

export interface Names {
  of: Map<string, string>;
  department: { id: string; name: string; active: boolean }[];
  enterprise: { id: string; name: string; active: boolean }[];
  zone: { id: string; name: string; active: boolean }[];
}

export interface Field {
  name: string;
  kind: 'text' | 'list' | 'department' | 'enterprise' | 'zone' | 'number';
  needed?: boolean;
}

export interface Shelf {
  name: 'departments' | 'enterprises' | 'zones' | 'sites' | 'substances';
  path: Extract<Path, `/api/v1/directory/${string}`>;
  drawer?: 'department' | 'enterprise';
  columns: { key: string; width: number }[];
  fields: Field[];
  text: (row: RecordRow, key: string, names: Names) => string;
}

const referring = new Set(['parentId', 'enterpriseId', 'departmentId', 'zoneId']);

function text(row: RecordRow, key: string, names: Names): string {
  const value = row[key];
  if (value === null || value === undefined) {
    return '';
  }
  if (referring.has(key)) {
    return names.of.get(String(value)) ?? '';
  }
  return Array.isArray(value) ? value.join(' \u00b7 ') : String(value);
}

/** The kinds of records, each with what is shown and what is entered. */
export const shelves: Shelf[] = [
  {
    name: 'departments',
    path: '/api/v1/directory/departments',
    drawer: 'department',
    columns: [
      { key: 'name', width: 240 },
      { key: 'parentId', width: 200 },
      { key: 'aliases', width: 320 },
    ],
    fields: [
      { name: 'name', kind: 'text', needed: true },
      { name: 'parentId', kind: 'department' },
      { name: 'aliases', kind: 'list' },
    ],
    text,
  },
  {
    name: 'enterprises',
    path: '/api/v1/directory/enterprises',
    drawer: 'enterprise',
    columns: [
      { key: 'name', width: 260 },
      { key: 'creditCode', width: 200 },
      { key: 'industry', width: 160 },
      { key: 'zoneId', width: 140 },
      { key: 'aliases', width: 200 },
    ],
    fields: [
      { name: 'name', kind: 'text', needed: true },
      { name: 'creditCode', kind: 'text', needed: true },
      { name: 'aliases', kind: 'list' },
      { name: 'industry', kind: 'text' },
      { name: 'zoneId', kind: 'zone' },
      { name: 'address', kind: 'text' },
      { name: 'phone', kind: 'text' },
      { name: 'email', kind: 'text' },
    ],
    text,
  },
  {
    name: 'zones',
    path: '/api/v1/directory/zones',
    columns: [
      { key: 'name', width: 260 },
      { key: 'parentId', width: 240 },
    ],
    fields: [
      { name: 'name', kind: 'text', needed: true },
      { name: 'parentId', kind: 'zone' },
    ],
    text,
  },
  {
    name: 'sites',
    path: '/api/v1/directory/sites',
    columns: [
      { key: 'name', width: 220 },
      { key: 'enterpriseId', width: 220 },
      { key: 'departmentId', width: 160 },
      { key: 'zoneId', width: 140 },
      { key: 'address', width: 220 },
      { key: 'code', width: 120 },
      { key: 'longitude', width: 120 },
      { key: 'latitude', width: 120 },
    ],
    fields: [
      { name: 'name', kind: 'text', needed: true },
      { name: 'enterpriseId', kind: 'enterprise' },
      { name: 'departmentId', kind: 'department' },
      { name: 'zoneId', kind: 'zone' },
      { name: 'address', kind: 'text' },
      { name: 'code', kind: 'text' },
      { name: 'longitude', kind: 'number' },
      { name: 'latitude', kind: 'number' },
    ],
    text,
  },
  {
    name: 'substances',
    path: '/api/v1/directory/substances',
    columns: [
      { key: 'name', width: 200 },
      { key: 'cas', width: 140 },
      { key: 'unNumber', width: 110 },
      { key: 'englishName', width: 240 },
      { key: 'aliases', width: 240 },
    ],
    fields: [
      { name: 'name', kind: 'text', needed: true },
      { name: 'cas', kind: 'text', needed: true },
      { name: 'unNumber', kind: 'text' },
      { name: 'englishName', kind: 'text' },
      { name: 'aliases', kind: 'list' },
    ],
    text,
  },
];
