import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { useDepartments, useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useNames } from '../directory/Directory';
import { Due } from '../dispatch/Due';
import { FactValue } from '../ledger/FactValue';
import { HeldPromises } from './HeldPromises';
import { useLights } from './lights';

/** A department's object or the park's own: who runs it, what it measured, what its department promised and was asked to do. */
export default function PlaceDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const site = useResource('/api/v1/directory/sites/{id}', { path: { id } });
  const departments = useDepartments();
  const indicators = useIndicators();
  const names = useNames();
  const lights = useLights();
  const owner = site.data?.departmentId;
  const code = site.data?.code;
  const facts = usePages(code && may(me, 'GET /api/v1/facts') ? '/api/v1/facts' : null, { query: { about: code ?? null } }, 12);
  const orders = usePages(owner && may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { departmentId: owner ?? null, done: false } }, 50);
  if (site.problem) {
    return <ProblemNotice problem={site.problem} onRetry={site.reload} />;
  }
  if (!site.data) {
    return <Skeleton active />;
  }
  const { data } = site;
  const lines: [string, React.ReactNode][] = [];
  if (owner) {
    lines.push([
      t('object.department'),
      <button key="owner" type="button" className="link" onClick={() => setParams({ object: `department:${owner}` }, { push: true })}>
        {departments.name(owner)}
      </button>,
    ]);
  }
  if (data.zoneId) {
    lines.push([t('directory.field.zoneId'), names.of.get(data.zoneId)]);
  }
  if (data.address) {
    lines.push([t('directory.field.address'), data.address]);
  }
  if (data.longitude && data.latitude) {
    lines.push([t('map.position'), `${data.longitude}, ${data.latitude} (WGS84)`]);
  }
  return (
    <div className="drawer-body">
      <h2>{data.name}</h2>
      {!data.active && <p className="missing">{t('directory.isRetired')}</p>}
      <dl className="facts one-column">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.rows.length > 0 && (
        <>
          <h3>{t('ledger.facts')}</h3>
          <ul className="lines">
            {facts.rows
              .toSorted((a, b) => b.period.localeCompare(a.period))
              .map((fact) => (
              <li key={fact.id}>
                <button type="button" className="link" onClick={() => setParams({ object: `fact:${fact.id}` }, { push: true })}>
                  {indicators.name(fact.indicator) || fact.indicator}
                </button>
                <span className="quiet">{period(fact.period, language())}</span>
                <FactValue fact={fact} />
              </li>
            ))}
          </ul>
        </>
      )}
      {owner && <HeldPromises held={lights.ofDepartment(owner)} />}
      {orders.rows.length > 0 && (
        <>
          <h3>{t('department.orders', { count: orders.rows.length })}</h3>
          <ul className="lines">
            {orders.rows.map((order) => (
              <li key={order.number}>
                <button type="button" className="link" onClick={() => setParams({ object: `order:${order.number}` }, { push: true })}>
                  {order.title}
                </button>
                <Due order={order} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
