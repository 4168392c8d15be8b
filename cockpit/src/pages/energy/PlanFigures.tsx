import { lazy, Suspense, useMemo } from 'react';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import type { PlanLine } from './PlanChart';
import { layers, levels, type PlanDocument, prices, WEEK, weeks } from './plan';

const PlanChart = lazy(() => import('./PlanChart'));

const number = (value: number | null) => (value === null ? '–' : quantityText(String(Number(value.toPrecision(7))), '', language(), false));

/** What a plan says: who runs when, what is in store, what it costs, what binds, and what the promise is worth. */
export function PlanFigures({ plan }: { plan: PlanDocument }) {
  return (
    <>
      <Dispatch plan={plan} />
      <Promise plan={plan} />
      <Sizes plan={plan} />
      <Alternatives plan={plan} />
      <Limits plan={plan} />
    </>
  );
}

function Dispatch({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const bus = plan.buses.find(({ name }) => name === params.get('bus'))?.name ?? plan.buses[0]?.name ?? '';
  const last = weeks(plan) - 1;
  const week = Math.min(last, Math.max(0, (Number(params.get('week')) || 1) - 1));
  const table = params.get('as') === 'table';
  const steps = useMemo(() => Array.from({ length: Math.min(WEEK, plan.hours - week * WEEK) }, (_, hour) => String(week * WEEK + hour)), [plan, week]);
  const stack = useMemo((): PlanLine[] => {
    const flows = layers(plan, bus, week).map(({ name, load, values }): PlanLine => ({ name: load ? t('energy.plan.load') : name, values, as: 'stack', ...(load ? { ink: '#aebbc7' } : {}) }));
    const price = prices(plan, bus, week);
    return price ? [...flows, { name: t('energy.plan.price'), values: price, as: 'right', ink: '#b42318' }] : flows;
  }, [plan, bus, week, t]);
  const stored = useMemo(() => levels(plan, week).map(({ name, values }): PlanLine => ({ name, values, as: 'line' })), [plan, week]);
  const go = (to: number) => setParams({ week: to === 0 ? null : String(to + 1) });
  return (
    <section className="panel" aria-label={t('energy.plan.dispatch')}>
      <div className="panel-head">
        <h2>{t('energy.plan.dispatch')}</h2>
        <Select
          size="small"
          value={bus}
          aria-label={t('energy.plan.bus')}
          popupMatchSelectWidth={false}
          onChange={(value) => setParams({ bus: value })}
          options={plan.buses.map(({ name, carrier }) => ({ value: name, label: carrier === name ? name : `${name} · ${carrier}` }))}
        />
        {last > 0 && (
          <span className="plan-week">
            <Button size="small" disabled={week === 0} onClick={() => go(week - 1)}>
              {t('energy.plan.before')}
            </Button>
            {t('energy.plan.week', { week: week + 1, weeks: last + 1 })}
            <Button size="small" disabled={week === last} onClick={() => go(week + 1)}>
              {t('energy.plan.after')}
            </Button>
          </span>
        )}
        <Segmented
          size="small"
          aria-label={t('energy.shownAs')}
          value={table ? 'table' : 'chart'}
          onChange={(value) => setParams({ as: value === 'chart' ? null : value })}
          options={[
            { value: 'chart', label: t('energy.chart') },
            { value: 'table', label: t('energy.table') },
          ]}
        />
      </div>
      {table ? (
        <PlanTable
          label={t('energy.table')}
          heads={[t('energy.plan.hour'), ...[...stack, ...stored].map(({ name }) => name)]}
          rows={steps.map((step, at) => [step, ...[...stack, ...stored].map(({ values }) => number(values[at] ?? null))])}
        />
      ) : (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          <PlanChart lines={stack} steps={steps} unit="MW" rightUnit={t('energy.plan.priceUnit')} label={t('energy.plan.dispatch')} />
          {stored.length > 0 && (
            <>
              <h3>{t('energy.plan.levels')}</h3>
              <PlanChart lines={stored} steps={steps} unit="MWh" label={t('energy.plan.levels')} />
            </>
          )}
        </Suspense>
      )}
    </section>
  );
}

/** Rows with their heads; the first column names the row, the others are figures. */
function PlanTable({ label, heads, rows }: { label: string; heads: string[]; rows: string[][] }) {
  return (
    <div className="plain-table plan-hours" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col" className={index > 0 ? 'right' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={index} className="right">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Promise({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation();
  const promise = plan.promises[0];
  const percent = (share: number | null) => (share === null ? '–' : `${Number((share * 100).toFixed(2))} %`);
  const lines = useMemo((): PlanLine[] => [{ name: t('energy.plan.cost'), values: plan.prices.map(({ cost }) => cost), as: 'line', ink: '#17456b' }], [plan, t]);
  const steps = useMemo(() => plan.prices.map(({ share }) => `${Math.round(share * 100)} %`), [plan]);
  if (!promise || plan.prices.length === 0) {
    return null;
  }
  return (
    <section className="panel" aria-label={t('energy.plan.curve')}>
      <div className="panel-head">
        <h2>{t('energy.plan.curve')}</h2>
      </div>
      <p>{t('energy.plan.promised', { name: promise.name, share: percent(promise.least) })}</p>
      <div className="plan-curve">
        <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
          <PlanChart lines={lines} steps={steps} unit={t('energy.plan.money')} label={t('energy.plan.curve')} />
        </Suspense>
        <PlanTable
          label={t('energy.plan.curve')}
          heads={['share', 'outcome', 'reached', 'cost', 'perMwh', 'perPoint'].map((head) => t(`energy.plan.${head}`))}
          rows={plan.prices.map((price) => [
            percent(price.share),
            t(`energy.plan.ended.${price.status}`, { defaultValue: price.status }),
            percent(price.reached),
            number(price.cost),
            number(price.perMwh),
            number(price.perPoint),
          ])}
        />
      </div>
    </section>
  );
}

function Sizes({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-label={t('energy.plan.sizes')}>
      <div className="panel-head">
        <h2>{t('energy.plan.sizes')}</h2>
      </div>
      <PlanTable
        label={t('energy.plan.sizes')}
        heads={[t('energy.plan.asset'), t('energy.plan.size'), t('energy.plan.least'), t('energy.plan.most')]}
        rows={plan.capacities.map(({ name, size, least, most }) => [name, number(size), number(least), number(most)])}
      />
    </section>
  );
}

/** How small and how large each asset can be in plans that cost little more than the best. */
function Alternatives({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation();
  const ranges = plan.alternatives ?? [];
  if (ranges.length === 0) {
    return null;
  }
  // NaN and infinity both come as null; the status tells which.
  const end = (value: number | null, status: string) => (value !== null ? number(value) : t(`energy.plan.${status === 'unbounded' ? 'unlimited' : 'notFound'}`));
  return (
    <section className="panel" aria-label={t('energy.plan.alternatives')}>
      <div className="panel-head">
        <h2>{t('energy.plan.alternatives')}</h2>
      </div>
      <p>{t('energy.plan.alternativesWhy', { within: Number((100 * (plan.within ?? 0)).toFixed(2)) })}</p>
      <PlanTable
        label={t('energy.plan.alternatives')}
        heads={['asset', 'smallest', 'size', 'largest'].map((head) => t(`energy.plan.${head}`))}
        rows={ranges.map(({ capacity, size, least, most, leastStatus, mostStatus }) => [capacity, end(least, leastStatus), number(size), end(most, mostStatus)])}
      />
    </section>
  );
}

function Limits({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation();
  if (plan.limits.length === 0) {
    return null;
  }
  return (
    <section className="panel" aria-label={t('energy.plan.limits')}>
      <div className="panel-head">
        <h2>{t('energy.plan.limits')}</h2>
      </div>
      <PlanTable
        label={t('energy.plan.limits')}
        heads={[t('energy.plan.limit'), t('energy.plan.steps'), t('energy.plan.worth')]}
        rows={plan.limits.slice(0, 60).map(({ code, name, limit, steps, most }) => [code ? t(`energy.plan.kind.${code}`, { name }) : limit, String(steps), number(most)])}
      />
    </section>
  );
}
