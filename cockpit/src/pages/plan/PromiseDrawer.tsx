import { Button, Skeleton, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { useDepartments, useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Due } from '../dispatch/Due';
import { IssueOrders } from '../dispatch/IssueOrders';
import { DivisionShown } from './division/DivisionShown';
import { deadlineText, targetText } from './promise';

/** A promise: its words, who answers for it, what was decided, what was ordered. `id` is `2025/P-2025-003`. */
export default function PromiseDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [, setParams] = useAddress();
  const departments = useDepartments();
  const indicators = useIndicators();
  const at = id.indexOf('/');
  const year = Number(id.slice(0, at));
  const code = id.slice(at + 1);
  const path = { year, code };
  const [issuing, setIssuing] = useState(false);
  const promise = useResource('/api/v1/plans/{year}/promises/{code}', { path });
  const decisions = useResource('/api/v1/plans/{year}/promises/{code}/decisions', { path });
  const orders = usePages(may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { planYear: year, promiseCode: code } });
  if (promise.problem) {
    return <ProblemNotice problem={promise.problem} onRetry={promise.reload} />;
  }
  if (!promise.data) {
    return <Skeleton active />;
  }
  const { data } = promise;
  const lines: [string, React.ReactNode][] = [
    [t('plan.field.kind'), t(`kind.${data.kind}`, { defaultValue: data.kind })],
    [
      t('plan.field.owner'),
      data.ownerId ? (
        <button key="owner" type="button" className="link" onClick={() => setParams({ object: `department:${data.ownerId}` })}>
          {departments.name(data.ownerId)}
        </button>
      ) : (
        <span className="missing">{t('plan.missing')}</span>
      ),
    ],
    [t('plan.field.deadline'), deadlineText(data.deadline, language()) || <span className="missing">{t('plan.missing')}</span>],
    [t('plan.field.indicator'), data.indicator ? indicators.name(data.indicator) || data.indicator : <span className="missing">{t('plan.missing')}</span>],
  ];
  return (
    <div className="drawer-body">
      <h2>{data.subject || data.words}</h2>
      <p className="drawer-number">{targetText(data, language())}</p>
      <blockquote className="words">{data.words}</blockquote>
      <dl className="facts one-column">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Button size="small" onClick={() => void navigate(`/plan?year=${year}&shelf=all&promise=${code}`)}>
          {t('promise.inReport')}
        </Button>{' '}
        {data.inForce && may(me, 'POST /api/v1/orders') && (
          <Button size="small" onClick={() => setIssuing(true)}>
            {t('dispatch.issue')}
          </Button>
        )}
      </p>
      {data.division && data.division.shares.length > 0 && (
        <>
          <h3>{t('plan.act.division')}</h3>
          <DivisionShown division={data.division} />
        </>
      )}
      {issuing && <IssueOrders about={{ year, code, subject: data.subject || data.words, ownerId: data.ownerId ?? null }} onClose={() => setIssuing(false)} />}
      {orders.rows.length > 0 && (
        <>
          <h3>{t('place.dispatch')}</h3>
          <ul>
            {orders.rows.map((order) => (
              <li key={order.number}>
                <button type="button" className="link" onClick={() => setParams({ object: `order:${order.number}` })}>
                  {order.title}
                </button>{' '}
                <Due order={order} />
              </li>
            ))}
          </ul>
        </>
      )}
      {(decisions.data?.items.length ?? 0) > 0 && (
        <>
          <h3>{t('promise.decisions')}</h3>
          <Timeline
            items={(decisions.data?.items ?? []).toReversed().map((decision) => ({
              key: decision.number,
              content: (
                <>
                  <strong>{t(`decision.${decision.kind.toLowerCase()}`, { defaultValue: decision.kind })}</strong>{' '}
                  <span className="quiet small">
                    {moment(decision.at, language())} {'\u00b7'} {decision.byName}
                  </span>
                  {decision.reason && <div>{decision.reason}</div>}
                </>
              ),
            }))}
          />
        </>
      )}
    </div>
  );
}
