import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Due } from '../dispatch/Due';
import { FactValue } from '../ledger/FactValue';
import { HeldPromises } from '../map/HeldPromises';
import { useLights } from '../map/lights';
import { useNames } from './Directory';
import { RecordForm } from './RecordForm';
import { shelves } from './shelves';

/** One file for one firm: who it is, where it works, what is known about it. */
export default function EnterpriseDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const names = useNames();
  const indicators = useIndicators();
  const enterprise = useResource('/api/v1/directory/enterprises/{id}', { path: { id } });
  const sites = usePages('/api/v1/directory/sites');
  const facts = usePages(may(me, 'GET /api/v1/facts') ? '/api/v1/facts' : null, { query: { enterprise: id } }, 20);
  const held = useLights().ofEnterprise(id);
  // Orders go to departments; those for a promise that names the firm concern it.
  const open = usePages(held.length > 0 && may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { done: false } });
  const orders = open.rows.filter(({ origin }) => held.some((promise) => promise.code === origin.promiseCode && promise.year === origin.planYear));
  const [editing, setEditing] = useState(false);
  if (enterprise.problem) {
    return <ProblemNotice problem={enterprise.problem} onRetry={enterprise.reload} />;
  }
  if (!enterprise.data) {
    return <Skeleton active />;
  }
  const { data } = enterprise;
  const shelf = shelves.find((each) => each.name === 'enterprises');
  const own = sites.rows.filter((site) => site.enterpriseId === id);
  const lines: [string, string | null | undefined][] = [
    ['creditCode', data.creditCode],
    ['industry', data.industry],
    ['zoneId', data.zoneId ? names.of.get(data.zoneId) : null],
    ['address', data.address],
    ['phone', data.phone],
    ['email', data.email],
    ['aliases', data.aliases.join(' \u00b7 ')],
  ];
  return (
    <div className="drawer-body">
      <h2>{data.name}</h2>
      {!data.active && <p className="missing">{t('directory.isRetired')}</p>}
      <dl className="facts one-column">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`directory.field.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {shelf && may(me, 'PUT /api/v1/directory/enterprises/{id}') && (
        <p>
          <Button size="small" onClick={() => setEditing(true)}>
            {t('directory.edit')}
          </Button>
        </p>
      )}
      <HeldPromises held={held} />
      {orders.length > 0 && (
        <>
          <h3>{t('department.orders', { count: orders.length })}</h3>
          <ul className="lines">
            {orders.map((order) => (
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
      {own.length > 0 && (
        <>
          <h3>{t('directory.sites')}</h3>
          <ul>
            {own.map((site) => (
              <li key={site.id}>
                {site.name} <span className="quiet">{site.address}</span>
                {site.longitude && site.latitude && (
                  <div className="quiet small">
                    {site.longitude}, {site.latitude} (WGS84)
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('ledger.facts')}</h3>
      {facts.rows.length === 0 ? (
        <p className="quiet">{t('directory.noFacts')}</p>
      ) : (
        <ul className="lines">
          {facts.rows.map((fact) => (
            <li key={fact.id}>
              <button type="button" className="link" onClick={() => setParams({ object: `fact:${fact.id}` })}>
                {indicators.name(fact.indicator) || fact.indicator}
              </button>
              <span className="quiet">{period(fact.period, language())}</span>
              <FactValue fact={fact} />
            </li>
          ))}
        </ul>
      )}
      {editing && shelf && <RecordForm shelf={shelf} id={id} onClose={() => setEditing(false)} />}
    </div>
  );
}
