import { Map as Drawn, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { drawing } from '../map/drawing';
import { type Box, boxOf } from '../map/geo';
import { style } from '../map/style';
import { Alarm, alarmColors, type AlarmKind, alarmOf } from './Alarm';
import { type Item, named, type Register, type RegisterView, stateName } from './definition';

setWorkerUrl(worker);

const kinds: AlarmKind[] = ['overdue', 'open', 'ended'];

interface Props {
  register: Register;
  view: RegisterView;
  rows: Item[];
  onOpen: (row: Item) => void;
}

/** Records where they lie, on the park drawn offline; the list beside it holds all that the map does. */
export default function RecordMap({ register, view, rows, onOpen }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const [ready, setReady] = useState(false);
  const [broken, setBroken] = useState(false);
  const park = useResource(may(me, 'GET /api/v1/map') ? '/api/v1/map' : null).data;
  const placed = useMemo(() => rows.filter((row) => row.values[view.by] !== undefined), [rows, view.by]);
  const features = useMemo(
    () => placed.map((row) => ({ type: 'Feature' as const, geometry: geometryOf(row.values[view.by]), properties: { id: row.id, kind: alarmOf(row) } })),
    [placed, view.by],
  );
  const latest = useRef({ placed, onOpen });
  latest.current = { placed, onOpen };
  useEffect(() => {
    if (!place.current) {
      return undefined;
    }
    let made: Drawn;
    try {
      made = new Drawn({ container: place.current, style, attributionControl: false, dragRotate: false, maxPitch: 0, minZoom: 7, maxZoom: 18.5, fadeDuration: 0, center: [108.6, 40.55], zoom: 10, locale: { 'Map.Title': named(register.name) } });
    } catch {
      setBroken(true);
      return undefined;
    }
    drawn.current = made;
    const pick = ({ point }: { point: { x: number; y: number } }) => {
      const hit = made.getLayer('records') && made.queryRenderedFeatures([point.x, point.y], { layers: ['records', 'record-lines'] })[0];
      const row = hit && latest.current.placed.find(({ id }) => id === hit.properties.id);
      if (row) {
        latest.current.onOpen(row);
      }
    };
    made.on('load', () => {
      made.addSource('records', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
      const colour = ['match', ['get', 'kind'], 'overdue', alarmColors.overdue, 'open', alarmColors.open, alarmColors.ended] as never;
      made.addLayer({ id: 'record-lines', type: 'line', source: 'records', paint: { 'line-color': colour, 'line-width': 2.5 } });
      made.addLayer({ id: 'records', type: 'circle', source: 'records', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': ['match', ['get', 'kind'], 'overdue', 8, 6] as never, 'circle-color': colour, 'circle-stroke-color': '#fff', 'circle-stroke-width': 1.5 } });
      setReady(true);
    });
    made.on('click', pick);
    return () => {
      drawn.current = undefined;
      made.remove();
    };
  }, [register.name]);
  useEffect(() => {
    if (ready && park) {
      Object.entries(drawing(park, [])).forEach(([name, data]) => drawn.current?.getSource<GeoJSONSource>(name)?.setData(data));
    }
  }, [ready, park]);
  useEffect(() => {
    if (!ready) {
      return;
    }
    drawn.current?.getSource<GeoJSONSource>('records')?.setData({ type: 'FeatureCollection', features });
    const boxes = features.map(({ geometry }) => boxOf(geometry as never));
    const whole = boxes.reduce<Box | undefined>((all, box) => (all ? [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])] : box), undefined);
    if (whole) {
      drawn.current?.fitBounds(whole, { padding: 60, maxZoom: 14, duration: 0 });
    } else if (park?.bounds.length === 4) {
      drawn.current?.fitBounds(park.bounds as Box, { padding: 40, duration: 0 });
    }
  }, [ready, features, park]);
  return (
    <section className="panel record-map" aria-label={named(view.name)}>
      {broken ? <p className="map-broken">{t('map.noWebgl')}</p> : <div ref={place} className="record-map-canvas" data-ready={ready || undefined} />}
      <div className="record-map-list">
        <p className="record-legend">
          {kinds.map((kind) => (
            <Alarm key={kind} kind={kind} words />
          ))}
        </p>
        <ul>
          {placed.map((row) => (
            <li key={row.id}>
              <button type="button" className="card-button" onClick={() => onOpen(row)}>
                <Alarm kind={alarmOf(row)} /> <strong>{row.title}</strong>
                <span className="quiet small">
                  {' '}
                  {row.number} · {stateName(register, row.state)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className="quiet small">{t('register.placed', { count: placed.length, without: rows.length - placed.length })}</p>
      </div>
    </section>
  );
}

/** A place is sent as a pair, a line or an area as a list of them. */
function geometryOf(value: unknown) {
  const list = value as number[] | number[][];
  if (typeof list[0] === 'number') {
    return { type: 'Point' as const, coordinates: list as number[] };
  }
  return { type: 'LineString' as const, coordinates: list as number[][] };
}
