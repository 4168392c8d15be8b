import { describe, expect, it } from 'vitest';
import type { Lights } from './lights';
import { worst } from './lights';
import { objectsOf, type ParkMap } from './objects';

const blank = { areaHa: null, parentId: null, zoneId: null, enterpriseId: null, enterprise: null, industry: null, departmentId: null, department: null, code: null };
const point = (at: [number, number]) => ({ type: 'Point', coordinates: at });
const map: ParkMap = {
  bounds: [108, 40, 109, 41],
  layers: [
    { name: 'backdrop', type: 'FeatureCollection', features: [{ type: 'Feature', id: 'r', properties: { ...blank, kind: 'river', name: 'r', label: [108, 40] }, geometry: point([108, 40]) }] },
    {
      name: 'zones',
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'part', properties: { ...blank, kind: 'zone', name: 'a part', label: [108, 40], parentId: 'park' }, geometry: point([108, 40]) },
        { type: 'Feature', id: 'park', properties: { ...blank, kind: 'zone', name: 'park', label: [108, 40] }, geometry: point([108, 40]) },
      ],
    },
    {
      name: 'enterprises',
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 's', properties: { ...blank, kind: 'site', name: 'works', label: [108, 40], zoneId: 'part', enterpriseId: 'e' }, geometry: point([108, 40]) }],
    },
    {
      name: 'departments',
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'd', properties: { ...blank, kind: 'site', name: 'station', label: [108, 40], departmentId: 'b', department: 'bureau' }, geometry: point([108, 40]) }],
    },
  ],
};
const held = (light: 'red' | 'yellow' | 'green') => ({ year: 2025, code: 'P', subject: 'x', light, verdict: undefined });
const lights: Lights = { asOf: '', ofEnterprise: (id) => (id === 'e' ? [held('green'), held('yellow')] : []), ofDepartment: () => [] };

describe('what can be opened on the map', () => {
  it('stands from the park down, with who it belongs to and the worst of its lights', () => {
    expect(objectsOf(map, lights).map(({ object, detail, light }) => [object, detail, light])).toEqual([
      ['zone:park', '', 'none'],
      ['zone:part', 'park', 'none'],
      ['enterprise:e', 'a part', 'yellow'],
      ['place:d', 'bureau', 'none'],
    ]);
  });
  it('shows the most serious light', () => {
    expect(worst([])).toBe('none');
    expect(worst(['none', 'green'])).toBe('green');
    expect(worst(['green', 'red', 'yellow'])).toBe('red');
  });
});
