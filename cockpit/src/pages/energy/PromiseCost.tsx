import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { quantityText } from '../../format/quantity';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import type { PlanLine } from './PlanChart';
import './energy.css';

const PlanChart = lazy(() => import('./PlanChart'));

const percent = (share: string) => `${Number((Number(share) * 100).toFixed(2))} %`;

const money = (value: string | null | undefined) => (value ? quantityText(String(Number(Number(value).toPrecision(6))), '', language(), false) : '\u2013');

/** What the newest checked plan says the promise costs, beside its answer; nothing where no plan speaks about it. */
export function PromiseCost({ indicator }: { indicator: string }) {
  const me = useMe();
  const allowed = may(me, 'GET /api/v1/energy/promise-curves');
  const { data } = useResource(allowed ? '/api/v1/energy/promise-curves' : null, { query: { indicator } });
  const curve = data?.items[0];
  return curve ? <Curve curve={curve} /> : null;
}

function Curve({ curve }: { curve: Schemas['PromiseCurve'] }) {
  const { t } = useTranslation();
  const lines = useMemo((): PlanLine[] => [{ name: t('energy.plan.cost'), values: curve.points.map(({ cost }) => (cost ? Number(cost) : null)), as: 'line', ink: '#17456b' }], [curve, t]);
  const steps = useMemo(() => curve.points.map(({ share }) => percent(share)), [curve]);
  return (
    <section className="promise-cost" aria-label={t('energy.plan.curve')}>
      <h3>{t('energy.plan.curve')}</h3>
      <p className="small">
        {t('energy.cost.plan', { study: curve.study, hours: curve.hours, least: percent(curve.least), reached: percent(curve.reached), built: money(curve.builtMw) })}{' '}
        <Link to={`/energy?shelf=plans&study=${curve.studyId}`}>{t('energy.cost.open')}</Link>
      </p>
      <Suspense fallback={<div className="plan-chart" />}>
        <PlanChart lines={lines} steps={steps} unit={t('energy.plan.money')} label={t('energy.plan.curve')} />
      </Suspense>
      <div className="plain-table" tabIndex={0} role="region" aria-label={t('energy.plan.curve')}>
        <table>
          <thead>
            <tr>
              {['share', 'outcome', 'cost', 'perPoint'].map((head, index) => (
                <th key={head} scope="col" className={index > 1 ? 'right' : ''}>
                  {t(`energy.plan.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {curve.points.map((point) => (
              <tr key={point.share}>
                <th scope="row">{percent(point.share)}</th>
                <td>{t(`energy.plan.ended.${point.status}`, { defaultValue: point.status })}</td>
                <td className="right">{money(point.cost)}</td>
                <td className="right">{money(point.perPoint)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">{t('energy.cost.said', { name: curve.madeByName, at: moment(curve.endedAt, language()) })}</p>
    </section>
  );
}
