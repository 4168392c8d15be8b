import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Due } from '../dispatch/Due';
import { targetText } from '../plan/promise';
import { useNames } from './Directory';
import { RecordForm } from './RecordForm';
import { shelves } from './shelves';

/** A department: what it promised and what it was asked to do. */
export default function DepartmentDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const names = useNames();
  const department = useResource('/api/v1/directory/departments/{id}', { path: { id } });
  const plans = useResource(may(me, 'GET /api/v1/plans') ? '/api/v1/plans' : null);
  const year = plans.data?.items.map((plan) => plan.planYear).toSorted((a, b) => b - a)[0];
  const promises = useResource(year === undefined ? null : '/api/v1/plans/{year}/promises', { path: { year: year ?? 0 }, query: { ownerId: id, inForce: true } });
  const orders = usePages(may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { departmentId: id, done: false } }, 50);
  const [editing, setEditing] = useState(false);
  if (department.problem) {
    return <ProblemNotice problem={department.problem} onRetry={department.reload} />;
  }
  if (!department.data) {
    return <Skeleton active />;
  }
  const { data } = department;
  const shelf = shelves.find((each) => each.name === 'departments');
  return (
    <div className="drawer-body">
      <h2>{data.name}</h2>
      {!data.active && <p className="missing">{t('directory.isRetired')}</p>}
      <dl className="facts one-column">
        {data.parentId && (
          <div>
            <dt>{t('directory.field.parentId')}</dt>
            <dd>{names.of.get(data.parentId)}</dd>
          </div>
        )}
        {data.aliases.length > 0 && (
          <div>
            <dt>{t('directory.field.aliases')}</dt>
            <dd>{data.aliases.join(' \u00b7 ')}</dd>
          </div>
        )}
      </dl>
      {shelf && may(me, 'PUT /api/v1/directory/departments/{id}') && (
        <p>
          <Button size="small" onClick={() => setEditing(true)}>
            {t('directory.edit')}
          </Button>
        </p>
      )}
      {promises.data && (
        <>
          <h3>{t('department.promises', { count: promises.data.items.length })}</h3>
          <ul className="lines">
            {promises.data.items.map((promise) => (
              <li key={promise.code}>
                <button type="button" className="link" onClick={() => setParams({ object: `promise:${year}/${promise.code}` })}>
                  {promise.subject || promise.words}
                </button>
                <span>{targetText(promise, language())}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {orders.rows.length > 0 && (
        <>
          <h3>{t('department.orders', { count: orders.rows.length })}</h3>
          <ul className="lines">
            {orders.rows.map((order) => (
              <li key={order.number}>
                <button type="button" className="link" onClick={() => setParams({ object: `order:${order.number}` })}>
                  {order.title}
                </button>
                <Due order={order} />
              </li>
            ))}
          </ul>
        </>
      )}
      {editing && shelf && <RecordForm shelf={shelf} id={id} onClose={() => setEditing(false)} />}
    </div>
  );
}
