import { InputNumber, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { quantityText } from '../../format/quantity';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import type { PlanLine } from './PlanChart';
import type { SavingDocument } from './saving';
import { SendCase } from './SendCase';
import { Sent } from './Sent';

const PlanChart = lazy(() => import('./PlanChart'));

const figure = (value: number, unit = '') => quantityText(String(Number(value.toPrecision(5))), unit, language(), false);

const percent = (value: number) => `${Number((100 * value).toFixed(2))} %`;

/** Savings of retrofits: months are sent, the baseline is drawn, what was saved is told with its error. */
export function Savings() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const [degrees, setDegrees] = useState<number | null>(null);
  const savings = usePages('/api/v1/energy/savings', {}, 50);
  const chosen = params.get('saving') ?? savings.rows[0]?.id;
  const read = useResource(chosen === undefined ? null : '/api/v1/energy/savings/{id}/document', { path: { id: chosen ?? '' } });
  const document = read.data as unknown as SavingDocument | undefined;
  const problem = savings.problem ?? read.problem;
  if (problem) {
    return <ProblemNotice problem={problem} onRetry={savings.problem ? savings.reload : read.reload} />;
  }
  const send = (
    <>
      <InputNumber className="saving-degrees" value={degrees} min={-50} max={50} onChange={setDegrees} placeholder={t('energy.saving.degrees')} aria-label={t('energy.saving.degrees')} />
      <SendCase
        to="/api/v1/energy/savings"
        accept=".csv,.xlsx"
        fields={degrees === null ? {} : { heatingBelow: String(degrees) }}
        label={t('energy.saving.send')}
        done={t('energy.saving.sent')}
        onMade={(id) => setParams({ saving: id })}
      />
    </>
  );
  return (
    <Sent
      rows={savings.rows}
      loading={savings.loading}
      chosen={chosen}
      label={t('energy.saving.choose')}
      none={t('energy.saving.none')}
      noneWhy={t('energy.saving.noneWhy')}
      send={send}
      onChoose={(id) => setParams({ saving: id })}
    >
      {document && chosen ? <One id={chosen} document={document} /> : <Skeleton active paragraph={{ rows: 10 }} />}
    </Sent>
  );
}

function One({ id, document: d }: { id: string; document: SavingDocument }) {
  const { t } = useTranslation();
  const steps = useMemo(() => d.months.map(({ month }) => period(month, language())), [d]);
  const lines = useMemo(
    (): PlanLine[] => [
      { name: t('energy.saving.energy'), values: d.months.map(({ energy }) => energy), as: 'line', ink: '#2f7d6b' },
      { name: t('energy.saving.baseline'), values: d.months.map(({ baseline }) => baseline), as: 'line', ink: '#8795a1' },
    ],
    [d, t],
  );
  const shown: [string, string][] = [
    ['saving', figure(d.saving, d.unit)],
    ['error', figure(d.error, d.unit)],
    ['interval', `${figure(d.low)} – ${figure(d.high, d.unit)}`],
    ['share', percent(d.share)],
    ['fit', String(Number(d.fit.toFixed(3)))],
    ['scatter', percent(d.scatter)],
  ];
  return (
    <>
      <section className="panel" aria-label={t('energy.saving.end')}>
        <p className={d.significant ? 'saving-verdict' : 'saving-verdict quiet'}>{t(d.significant ? 'energy.saving.significant' : 'energy.saving.unproven')}</p>
        <dl className="plan-facts">
          {shown.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`energy.saving.${key}`, { confidence: Math.round(100 * d.confidence) })}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {d.doubts.length > 0 && (
          <ul className="remarks">
            {d.doubts.map(({ code, value, expected }) => (
              <li key={code}>{t(`energy.saving.doubt.${code}`, { value: figure(value), expected: figure(expected) })}</li>
            ))}
          </ul>
        )}
        <p className="plan-line">{t('energy.saving.number', { id })}</p>
      </section>
      <section className="panel" aria-label={t('energy.saving.course')}>
        <div className="panel-head">
          <h2>{t('energy.saving.course')}</h2>
        </div>
        <Suspense fallback={<div className="plan-chart" />}>
          <PlanChart lines={lines} steps={steps} unit={d.unit} label={t('energy.saving.course')} />
        </Suspense>
        <p className="plan-line">
          {d.terms.map(({ code, value, error }) => t(`energy.saving.term.${code}`, { value: figure(value), error: figure(error) })).join(' · ')}
        </p>
        <div className="plain-table plan-hours" tabIndex={0} role="region" aria-label={t('energy.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('energy.saving.month')}</th>
                <th scope="col">{t('energy.saving.time')}</th>
                <th scope="col" className="right">{t('energy.saving.energy')}</th>
                <th scope="col" className="right">{t('energy.saving.baseline')}</th>
              </tr>
            </thead>
            <tbody>
              {d.months.map(({ month, after, energy, baseline }) => (
                <tr key={month}>
                  <th scope="row">{period(month, language())}</th>
                  <td>{t(after ? 'energy.saving.after' : 'energy.saving.before')}</td>
                  <td className="right">{figure(energy)}</td>
                  <td className="right">{figure(baseline)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
