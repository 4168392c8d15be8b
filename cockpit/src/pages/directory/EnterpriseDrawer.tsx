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
import { FactValue } from '../ledger/FactValue';
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
      {own.length > 0 && (
        <>
          <h3>{t('directory.sites')}</h3>
          <ul>
            {own.map((site) => (
              <li key={site.id}>
                {site.name} <span className="quiet">{site.address}</span>
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
