import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** The machine's own fonts; without a glyph server MapLibre draws every letter itself. */
const FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Segoe UI', 'sans-serif'];
const nothing = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const byLight = (red: string, yellow: string, green: string, none: string) => ['match', ['get', 'light'], 'red', red, 'yellow', yellow, 'green', green, none];
const is = (name: string, ...values: string[]) => ['match', ['get', name], values, true, false];
const area = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]];
const deep = (park: unknown, part: unknown, below: unknown) => ['match', ['get', 'depth'], 0, park, 1, part, below];
const text = (more: object) => ({ 'text-font': FONT, 'text-max-width': 9, 'text-padding': 3, ...more });
const halo = { 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 };

/** From the ground up; a layer's `metadata` says by which switch it is shown. */
const drawn = [
  { id: 'land', type: 'background', paint: { 'background-color': '#f2f3ef' } },
  { id: 'green', type: 'fill', source: 'backdrop', filter: is('kind', 'green'), paint: { 'fill-color': '#dce7d4' }, metadata: 'backdrop' },
  { id: 'park', type: 'fill', source: 'zones', filter: area, paint: { 'fill-color': deep('#fafbfa', '#f5f8fa', '#e9f0f5') }, metadata: 'zones' },
  { id: 'water', type: 'fill', source: 'backdrop', filter: is('kind', 'river', 'lake'), paint: { 'fill-color': '#c3dbe8' }, metadata: 'backdrop' },
  { id: 'shore', type: 'line', source: 'backdrop', filter: is('kind', 'river', 'lake'), paint: { 'line-color': '#a9c9db', 'line-width': 1 }, metadata: 'backdrop' },
  { id: 'canal', type: 'line', source: 'backdrop', filter: is('kind', 'canal'), paint: { 'line-color': '#a9c9db', 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1.2, 15, 4] }, metadata: 'backdrop' },
  { id: 'railway', type: 'line', source: 'backdrop', filter: is('kind', 'railway'), paint: { 'line-color': '#aab2b9', 'line-width': 1.6, 'line-dasharray': [5, 2] }, metadata: 'backdrop' },
  { id: 'street-edge', type: 'line', source: 'backdrop', filter: is('kind', 'road', 'street'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#d3d7d9', 'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['match', ['get', 'kind'], 'road', 2.6, 1.4], 15, ['match', ['get', 'kind'], 'road', 13, 9]] }, metadata: 'backdrop' },
  { id: 'street', type: 'line', source: 'backdrop', filter: is('kind', 'road', 'street'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 10, ['match', ['get', 'kind'], 'road', 1.4, 0.6], 15, ['match', ['get', 'kind'], 'road', 10.5, 7]] }, metadata: 'backdrop' },
  { id: 'works', type: 'fill', source: 'enterprises', filter: area, paint: { 'fill-color': byLight('#f4d7d4', '#f8e9bd', '#d3e9dc', '#dfe5ea') }, metadata: 'enterprises' },
  { id: 'works-edge', type: 'line', source: 'enterprises', filter: area, paint: { 'line-color': byLight('#b3261e', '#b98200', '#1c7a4a', '#b9c4cd'), 'line-width': byLight(1.4 as never, 1.4 as never, 1.2 as never, 0.8 as never) }, metadata: 'enterprises' },
  { id: 'zone-edge', type: 'line', source: 'zones', filter: area, paint: { 'line-color': deep('#6f8799', '#8ea3b3', '#b3c3cf'), 'line-width': deep(1.6, 1.2, 1) }, metadata: 'zones' },
  { id: 'hovered', type: 'line', source: 'pointed', filter: ['==', ['get', 'role'], 'hovered'], layout: { 'line-join': 'round' }, paint: { 'line-color': '#2b7bb9', 'line-width': 2 } },
  { id: 'chosen', type: 'line', source: 'pointed', filter: ['==', ['get', 'role'], 'chosen'], layout: { 'line-join': 'round' }, paint: { 'line-color': '#17456b', 'line-width': 3 } },
  { id: 'pointed-place', type: 'circle', source: 'pointed', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 15, 'circle-color': 'rgba(23,69,107,0.10)', 'circle-stroke-color': '#17456b', 'circle-stroke-width': ['match', ['get', 'role'], 'chosen', 2.5, 1.5] } },
  { id: 'street-name', type: 'symbol', source: 'backdrop', minzoom: 11.5, filter: is('kind', 'road', 'street', 'railway', 'canal'), layout: text({ 'symbol-placement': 'line', 'symbol-spacing': 420, 'text-field': ['get', 'name'], 'text-size': 11 }), paint: { 'text-color': ['match', ['get', 'kind'], 'canal', '#55839e', '#77818a'], ...halo }, metadata: 'backdrop' },
  { id: 'water-name', type: 'symbol', source: 'backdrop-names', filter: is('kind', 'river', 'lake'), layout: text({ 'text-field': ['get', 'name'], 'text-size': ['match', ['get', 'kind'], 'river', 14, 11], 'text-letter-spacing': 0.3 }), paint: { 'text-color': '#4d7d99', 'text-halo-color': 'rgba(255,255,255,0.7)', 'text-halo-width': 1 }, metadata: 'backdrop' },
  { id: 'firm-name', type: 'symbol', source: 'enterprise-names', minzoom: 12.2, layout: text({ 'text-field': ['get', 'name'], 'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10.5, 15, 13], 'text-offset': [0, 0.9], 'text-anchor': 'top', 'text-optional': true }), paint: { 'text-color': '#33404c', ...halo }, metadata: 'enterprises' },
  { id: 'zone-name', type: 'symbol', source: 'zone-names', layout: text({ 'text-field': ['get', 'name'], 'text-size': deep(16, 14, 13), 'text-letter-spacing': 0.12, 'symbol-sort-key': deep(3, 2, 1) }), paint: { 'text-color': deep('#2d4a61', '#3f5d74', '#4b6980'), 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 2 }, metadata: 'zones' },
  { id: 'firm', type: 'symbol', source: 'enterprise-names', layout: { 'icon-image': ['concat', 'firm-', ['get', 'light']], 'icon-size': ['interpolate', ['linear'], ['zoom'], 9.5, ['match', ['get', 'light'], 'none', ['case', ['==', ['get', 'place'], true], 0.6, 0], 0.6], 12, ['match', ['get', 'light'], 'none', ['case', ['==', ['get', 'place'], true], 0.9, 0], 1]], 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'symbol-sort-key': byLight(4 as never, 3 as never, 2 as never, 1 as never) }, metadata: 'enterprises' },
  { id: 'station-name', type: 'symbol', source: 'departments', minzoom: 11.5, layout: text({ 'text-field': ['get', 'name'], 'text-size': 11.5, 'text-offset': [0, 1.1], 'text-anchor': 'top' }), paint: { 'text-color': '#2f4f68', ...halo }, metadata: 'departments' },
  { id: 'station', type: 'symbol', source: 'departments', layout: { 'icon-image': ['concat', 'station-', ['get', 'light']], 'icon-size': ['interpolate', ['linear'], ['zoom'], 9.5, 0.55, 12, 1], 'icon-allow-overlap': true, 'icon-ignore-placement': true }, metadata: 'departments' },
  { id: 'measured', type: 'line', source: 'measure', layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#9a3b00', 'line-width': 2.5, 'line-dasharray': [1.5, 1.5] } },
  { id: 'measured-place', type: 'circle', source: 'measure', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 4.5, 'circle-color': '#ffffff', 'circle-stroke-color': '#9a3b00', 'circle-stroke-width': 2 } },
];

/** What answers to a click, the topmost first. */
export const touchable = ['station', 'firm', 'works', 'park'];

export const sources = ['backdrop', 'backdrop-names', 'zones', 'zone-names', 'enterprises', 'enterprise-names', 'departments', 'pointed', 'measure'] as const;

export const style: StyleSpecification = {
  version: 8,
  sources: Object.fromEntries(sources.map((name) => [name, nothing])),
  layers: drawn as unknown as LayerSpecification[],
};

/** The layers that belong to a switch. */
export function shownBy(name: string): string[] {
  return drawn.filter((layer) => 'metadata' in layer && layer.metadata === name).map(({ id }) => id);
}
