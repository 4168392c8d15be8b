import type { FeatureCollection, Geometry } from 'geojson';
import { type Position, type Shape } from './geo';
import { depth, type Feature, features, type MapObject, type ParkMap } from './objects';
import type { sources } from './style';

type Source = (typeof sources)[number];

function collection(list: { geometry: Shape; properties: Record<string, unknown> }[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    // What the server sends is GeoJSON; its coordinates are checked there.
    features: list.map(({ geometry, properties }) => ({ type: 'Feature', geometry: geometry as unknown as Geometry, properties })),
  };
}

const point = (coordinates: readonly number[]): Shape => ({ type: 'Point', coordinates });

/** What stands on the map, by source. */
export function drawing(map: ParkMap, objects: MapObject[]): Partial<Record<Source, FeatureCollection>> {
  const zones = new Map(features(map, 'zones').map((zone) => [zone.id, zone]));
  const known = new Map(objects.map((object) => [object.id, object]));
  const said = (feature: Feature) => ({
    id: feature.id,
    name: feature.properties.name,
    kind: feature.properties.kind,
    light: known.get(feature.id)?.light ?? 'none',
    depth: feature.properties.kind === 'zone' ? depth(feature, zones) : 0,
    place: feature.geometry.type === 'Point',
  });
  const whole = (list: Feature[]) => collection(list.map((feature) => ({ geometry: feature.geometry, properties: said(feature) })));
  const names = (list: Feature[]) => collection(list.map((feature) => ({ geometry: point(feature.properties.label), properties: said(feature) })));
  return {
    backdrop: whole(features(map, 'backdrop')),
    'backdrop-names': names(features(map, 'backdrop')),
    zones: whole(features(map, 'zones')),
    // The park's own name would lie on that of its middle part; the page's heading and the list have it.
    'zone-names': names(features(map, 'zones').filter((zone) => depth(zone, zones) > 0 || zones.size === 1)),
    enterprises: whole(features(map, 'enterprises')),
    'enterprise-names': names(features(map, 'enterprises')),
    departments: names(features(map, 'departments')),
  };
}

/** The outlines of what is chosen and what is pointed at. */
export function pointed(map: ParkMap, chosen: readonly string[], hovered: string | undefined): FeatureCollection {
  const all = map.layers.flatMap((layer) => (layer.name === 'backdrop' ? [] : layer.features));
  return collection(
    all
      .filter(({ id }) => chosen.includes(id) || id === hovered)
      .map((feature) => ({ geometry: feature.geometry, properties: { role: chosen.includes(feature.id) ? 'chosen' : 'hovered' } })),
  );
}

export function measured(points: readonly Position[]): FeatureCollection {
  const ends = points.map((at) => ({ geometry: point(at), properties: {} }));
  return collection(points.length > 1 ? [{ geometry: { type: 'LineString', coordinates: points }, properties: {} }, ...ends] : ends);
}
