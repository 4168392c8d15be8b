import { AimOutlined, ImportOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useNarrow } from '../../app/narrow';
import { useMe } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import type { Hand } from './Canvas';
import { type Box, distanceText, lengthOf, type Position } from './geo';
import { Legend } from './Legend';
import { useLights } from './lights';
import { ObjectList } from './ObjectList';
import { type MapObject, objectsOf } from './objects';
import './map.css';

const Canvas = lazy(() => import('./Canvas').then(({ Canvas: Page }) => ({ default: Page })));
const MapImportDialog = lazy(() => import('./MapImportDialog'));

/** Width of the drawer, which lies over the map. */
const DRAWER = 520;

const noPoints: Position[] = [];

/** The park as it lies: zones, firms, objects of departments, with the lights of the promises that concern them. */
export default function ParkMapPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const map = useResource('/api/v1/map');
  const lights = useLights();
  const hand = useRef<Hand>(null);
  const narrow = useNarrow();
  const [hovered, setHovered] = useState<string>();
  const [points, setPoints] = useState<Position[]>();
  const [importing, setImporting] = useState(false);
  const measuring = points !== undefined;
  const objects = useMemo(() => (map.data ? objectsOf(map.data, lights) : []), [map.data, lights]);
  const off = params.get('hide') ?? '';
  const hidden = useMemo(() => off.split('.').filter(Boolean), [off]);
  const object = params.get('object') ?? '';
  const chosen = useMemo(() => objects.filter((each) => each.object === object).map(({ id }) => id), [objects, object]);
  const open = useCallback(
    (found: MapObject, go: boolean) => {
      if (measuring) {
        setPoints((present) => [...(present ?? []), found.at]);
        return;
      }
      setParams({ object: found.object }, { push: true });
      if (go) {
        hand.current?.fit(found.box, narrow ? 0 : DRAWER);
      }
    },
    [measuring, setParams, narrow],
  );
  const choose = useCallback((id: string) => objects.filter((each) => each.id === id).forEach((each) => open(each, false)), [objects, open]);
  const measure = useCallback((at: Position) => setPoints((present) => [...(present ?? []), at]), []);
  const begin = () => setPoints(measuring ? undefined : []);
  useShortcut('m', begin);
  useShortcut('Escape', () => setPoints(undefined), measuring);
  const whole = map.data?.bounds.length === 4 ? (map.data.bounds as Box) : undefined;
  return (
    <div className="page map-page">
      <PageHead
        title={t('place.map')}
        note={lights.asOf ? t('map.note', { day: day(lights.asOf, language()) }) : t('map.noteNoLights')}
        actions={
          may(me, 'POST /api/v1/map/imports') && (
            <Button icon={<ImportOutlined />} onClick={() => setImporting(true)}>
              {t('map.import')}
            </Button>
          )
        }
      />
      {map.problem && <ProblemNotice problem={map.problem} onRetry={map.reload} />}
      {!map.data && !map.problem && <Skeleton active paragraph={{ rows: 8 }} />}
      {map.data && objects.length === 0 && (
        <div className="panel empty">
          <Empty title={t('map.none')}>{t(may(me, 'POST /api/v1/map/imports') ? 'map.noneWhy' : 'map.noneWhyReader')}</Empty>
        </div>
      )}
      {map.data && objects.length > 0 && (
        <div className="map-frame">
          <ObjectList objects={objects} hidden={hidden} chosen={chosen} onHover={setHovered} onOpen={(found) => open(found, true)} />
          <section className="map-ground" aria-label={t('map.canvas')}>
            <div className="map-stage">
              <Suspense fallback={<div className="map-canvas" />}>
                <Canvas
                  hand={hand}
                  map={map.data}
                  objects={objects}
                  hidden={hidden}
                  chosen={chosen}
                  hovered={hovered}
                  measuring={measuring}
                  points={points ?? noPoints}
                  onChoose={choose}
                  onHover={setHovered}
                  onMeasure={measure}
                />
              </Suspense>
              <div className="map-tools" role="group" aria-label={t('map.tools')}>
                <Button icon={<PlusOutlined />} aria-label={t('map.closer')} title={t('map.closer')} onClick={() => hand.current?.zoom(1)} />
                <Button icon={<MinusOutlined />} aria-label={t('map.farther')} title={t('map.farther')} onClick={() => hand.current?.zoom(-1)} />
                <Button icon={<AimOutlined />} aria-label={t('map.whole')} title={t('map.whole')} disabled={!whole} onClick={() => whole && hand.current?.fit(whole)} />
                <Button type={measuring ? 'primary' : 'default'} icon={<Ruler />} aria-label={t('map.measure')} title={t('map.measure')} aria-pressed={measuring} onClick={begin} />
              </div>
              {points && (
                <div className="map-measure" role="status">
                  <strong>{points.length > 1 ? distanceText(lengthOf(points)) : t('map.measureHow')}</strong>
                  {points.length > 0 && (
                    <Button size="small" type="link" onClick={() => setPoints([])}>
                      {t('map.measureAgain')}
                    </Button>
                  )}
                  <Button size="small" type="link" onClick={() => setPoints(undefined)}>
                    {t('action.close')}
                  </Button>
                </div>
              )}
            </div>
            <Legend hidden={hidden} map={map.data} onChange={(names) => setParams({ hide: names.join('.') })} />
          </section>
        </div>
      )}
      <Suspense>{importing && <MapImportDialog onClose={() => setImporting(false)} />}</Suspense>
    </div>
  );
}

function Ruler() {
  return (
    <svg className="anticon" width="1em" height="1em" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1.2 11 11 1.2 14.8 5 5 14.8ZM4 8.2l1.6 1.6M6.2 6l2.2 2.2M8.4 3.8 10 5.4" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
    </svg>
  );
}
