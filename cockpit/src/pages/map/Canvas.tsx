import { type GeoJSONSource, Map as Drawn, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { drawing, measured, pointed } from './drawing';
import { type Box, type Position, positionText } from './geo';
import type { MapObject, ParkMap } from './objects';
import { RATIO, signs } from './signs';
import { shownBy, style, touchable } from './style';

setWorkerUrl(worker);

export interface Hand {
  zoom: (step: number) => void;
  /** Shows the box; `beside` pixels at the right are covered by something else. */
  fit: (box: Box, beside?: number) => void;
}

interface Props {
  map: ParkMap;
  objects: MapObject[];
  hidden: readonly string[];
  /** Ids of the features that are chosen. */
  chosen: readonly string[];
  hovered: string | undefined;
  measuring: boolean;
  points: readonly Position[];
  onChoose: (id: string) => void;
  onHover: (id: string | undefined) => void;
  onMeasure: (at: Position) => void;
  hand: Ref<Hand>;
}

const ROOM = { top: 56, bottom: 40, left: 40, right: 40 };

/** The map itself, drawn by this machine alone: shapes from the server, signs and letters from here. */
export function Canvas(props: Props) {
  const { map, objects, hidden, chosen, hovered, measuring, points, hand } = props;
  const { t, i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLOutputElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const [ready, setReady] = useState(false);
  const [broken, setBroken] = useState(false);
  const bounds = map.bounds.length === 4 ? (map.bounds as Box) : undefined;

  useEffect(() => {
    const container = place.current;
    if (!container) {
      return undefined;
    }
    let made: Drawn;
    try {
      made = new Drawn({
        container,
        style,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        maxPitch: 0,
        minZoom: 7,
        maxZoom: 18.5,
        fadeDuration: 0,
        locale: { 'Map.Title': t('map.canvas') },
        ...(bounds ? { bounds, fitBoundsOptions: { padding: ROOM } } : { center: [108.6, 40.55], zoom: 10 }),
      });
    } catch {
      // No WebGL on this machine: the list beside the map has everything.
      setBroken(true);
      return undefined;
    }
    drawn.current = made;
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right');
    made.on('load', () => {
      signs().forEach(([name, image]) => made.addImage(name, image, { pixelRatio: RATIO }));
      setReady(true);
    });
    const under = (at: { x: number; y: number }) => {
      const found = made.queryRenderedFeatures([[at.x - 4, at.y - 4], [at.x + 4, at.y + 4]], { layers: touchable });
      const first = touchable.map((layer) => found.filter((feature) => feature.layer.id === layer)).find((list) => list.length > 0);
      // Of zones that lie in each other, the innermost is meant.
      const deepest = first?.toSorted((a, b) => Number(b.properties.depth ?? 0) - Number(a.properties.depth ?? 0))[0];
      return typeof deepest?.properties.id === 'string' ? deepest.properties.id : undefined;
    };
    made.on('click', (event) => {
      if (latest.current.measuring) {
        latest.current.onMeasure([event.lngLat.lng, event.lngLat.lat]);
        return;
      }
      const id = under(event.point);
      if (id) {
        latest.current.onChoose(id);
      }
    });
    made.on('mousemove', (event) => {
      if (readout.current) {
        readout.current.textContent = positionText([event.lngLat.lng, event.lngLat.lat]);
      }
      const id = latest.current.measuring ? undefined : under(event.point);
      made.getCanvas().style.cursor = latest.current.measuring ? 'crosshair' : id ? 'pointer' : '';
      if (id !== latest.current.hovered) {
        latest.current.onHover(id);
      }
    });
    made.on('mouseout', () => {
      if (readout.current) {
        readout.current.textContent = '';
      }
      latest.current.onHover(undefined);
    });
    return () => {
      drawn.current = undefined;
      made.remove();
    };
    // The map is made once; what changes is told to it below.
    // eslint-disable-next-line
  }, []);

  useImperativeHandle(
    hand,
    () => ({
      zoom: (step) => drawn.current?.zoomTo(drawn.current.getZoom() + step),
      fit: (box, beside = 0) =>
        drawn.current?.fitBounds(box, { padding: { ...ROOM, right: ROOM.right + Math.min(beside, drawn.current.getContainer().clientWidth / 2) }, maxZoom: 13.8, duration: 500 }),
    }),
    [],
  );
  useEffect(() => {
    if (ready) {
      Object.entries(drawing(map, objects)).forEach(([name, data]) => drawn.current?.getSource<GeoJSONSource>(name)?.setData(data));
    }
  }, [ready, map, objects]);
  useEffect(() => {
    if (ready) {
      drawn.current?.getSource<GeoJSONSource>('pointed')?.setData(pointed(map, chosen, hovered));
    }
  }, [ready, map, chosen, hovered]);
  useEffect(() => {
    if (ready) {
      drawn.current?.getSource<GeoJSONSource>('measure')?.setData(measured(points));
    }
  }, [ready, points]);
  useEffect(() => {
    if (ready) {
      for (const name of ['backdrop', 'zones', 'enterprises', 'departments']) {
        shownBy(name).forEach((id) => drawn.current?.setLayoutProperty(id, 'visibility', hidden.includes(name) ? 'none' : 'visible'));
      }
    }
  }, [ready, hidden]);
  useEffect(() => {
    drawn.current?.getCanvas().setAttribute('aria-label', t('map.canvas'));
  }, [ready, t, i18n.language]);
  if (broken) {
    return <p className="map-broken">{t('map.noWebgl')}</p>;
  }
  return (
    <>
      <div ref={place} className={measuring ? 'map-canvas measuring' : 'map-canvas'} data-ready={ready || undefined} />
      <output ref={readout} className="map-readout wide-only" aria-label={t('map.position')} />
    </>
  );
}
