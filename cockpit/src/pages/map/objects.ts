import type { Schemas } from '../../api/client';
import type { LightColor } from '../../parts/Light';
import { type Box, boxOf, type Position } from './geo';
import { type Lights, worst } from './lights';

export type ParkMap = Schemas['ParkMap'];
export type Feature = Schemas['MapFeature'];

export const layers = ['zones', 'enterprises', 'departments'] as const;
export type LayerName = (typeof layers)[number];

/** Something on the map that can be opened. */
export interface MapObject {
  id: string;
  layer: LayerName;
  name: string;
  /** Zone of a firm, department of an object. */
  detail: string;
  at: Position;
  box: Box;
  light: LightColor;
  /** What the drawer opens: `zone:…`, `enterprise:…`, `place:…`. */
  object: string;
}

export function features(map: ParkMap, layer: LayerName | 'backdrop'): Feature[] {
  return map.layers.find(({ name }) => name === layer)?.features ?? [];
}

/** How deep in the tree of zones: 0 the park, 1 its parts, 2 theirs. */
export function depth(zone: Feature, zones: Map<string, Feature>): number {
  let above = zone.properties.parentId ? zones.get(zone.properties.parentId) : undefined;
  let count = 0;
  while (above && count < 10) {
    count += 1;
    above = above.properties.parentId ? zones.get(above.properties.parentId) : undefined;
  }
  return count;
}

/** All that can be found and opened, zones from the top, the rest by name. */
export function objectsOf(map: ParkMap, lights: Lights): MapObject[] {
  const zones = new Map(features(map, 'zones').map((zone) => [zone.id, zone]));
  const named = (id: string | null | undefined) => (id ? (zones.get(id)?.properties.name ?? '') : '');
  return layers.flatMap((layer) =>
    features(map, layer)
      .map((feature): MapObject => {
        const { properties } = feature;
        const held = properties.enterpriseId ? lights.ofEnterprise(properties.enterpriseId) : properties.departmentId ? lights.ofDepartment(properties.departmentId) : [];
        return {
          id: feature.id,
          layer,
          name: properties.name,
          detail: layer === 'zones' ? named(properties.parentId) : layer === 'enterprises' ? named(properties.zoneId) : (properties.department ?? named(properties.zoneId)),
          at: properties.label as Position,
          box: boxOf(feature.geometry),
          light: worst(held.map(({ light }) => light)),
          object: layer === 'zones' ? `zone:${feature.id}` : properties.enterpriseId ? `enterprise:${properties.enterpriseId}` : `place:${feature.id}`,
        };
      })
      .toSorted((a, b) =>
        layer === 'zones'
          ? depth(zones.get(a.id) as Feature, zones) - depth(zones.get(b.id) as Feature, zones) || a.name.localeCompare(b.name, 'zh')
          : a.name.localeCompare(b.name, 'zh'),
      ),
  );
}
