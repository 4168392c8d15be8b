import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { LightShape } from '../../parts/Light';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { type Position, positionText } from './geo';
import { useLights } from './lights';
import { features, objectsOf } from './objects';

/** A zone: how large it is and what lies in it. */
export default function ZoneDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const map = useResource('/api/v1/map');
  const zone = useResource('/api/v1/directory/zones/{id}', { path: { id } });
  const lights = useLights();
  if (zone.problem || map.problem) {
    const broken = zone.problem ? zone : map;
    return broken.problem && <ProblemNotice problem={broken.problem} onRetry={broken.reload} />;
  }
  if (!zone.data || !map.data) {
    return <Skeleton active />;
  }
  const zones = features(map.data, 'zones');
  const here = zones.find((each) => each.id === id);
  const inside = new Set([id]);
  // Zones lie in zones: what lies in a part lies in the whole.
  for (let grown = true; grown; ) {
    const more = zones.filter((each) => each.properties.parentId && inside.has(each.properties.parentId) && !inside.has(each.id));
    more.forEach((each) => inside.add(each.id));
    grown = more.length > 0;
  }
  const zoneOf = new Map([...features(map.data, 'enterprises'), ...features(map.data, 'departments')].map((each) => [each.id, each.properties.zoneId]));
  const members = objectsOf(map.data, lights).filter((object) => (object.layer === 'zones' ? object.id !== id && inside.has(object.id) : inside.has(zoneOf.get(object.id) ?? '')));
  const above = zones.find((each) => each.id === zone.data?.parentId);
  const lines: [string, React.ReactNode][] = [];
  if (above) {
    lines.push([
      t('directory.field.parentId'),
      <button key="above" type="button" className="link" onClick={() => setParams({ object: `zone:${above.id}` })}>
        {above.properties.name}
      </button>,
    ]);
  }
  if (here?.properties.areaHa) {
    lines.push([t('map.area'), `${here.properties.areaHa.toFixed(1)}\u00a0ha`]);
  }
  if (here) {
    lines.push([t('map.position'), `${positionText(here.properties.label as Position)} (WGS84)`]);
  }
  return (
    <div className="drawer-body">
      <h2>{zone.data.name}</h2>
      <dl className="facts one-column">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(['zones', 'enterprises', 'departments'] as const).map((layer) => {
        const list = members.filter((object) => object.layer === layer);
        return (
          list.length > 0 && (
            <section key={layer}>
              <h3>
                {t(`map.layer.${layer}`)} {list.length}
              </h3>
              <ul className="lines">
                {list.map((object) => (
                  <li key={object.id}>
                    <button type="button" className="link" onClick={() => setParams({ object: object.object }, { push: true })}>
                      {object.name}
                    </button>
                    {object.light !== 'none' && (
                      <span title={t(`light.${object.light}`)}>
                        <LightShape light={object.light} />
                        <span className="unseen">{t(`light.${object.light}`)}</span>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
