import { Segmented, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import type { CarbonDocument, CarbonFlow } from './document';

const SankeyChart = lazy(() => import('./SankeyChart'));

/** Streams of energy or carbon, drawn or as a table. */
export function Flows({ document }: { document: CarbonDocument }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const measure: CarbonFlow['measure'] = params.get('flow') === 'carbon' ? 'carbon' : 'energy';
  const table = params.get('as') === 'table';
  const unit = measure === 'energy' ? 'GJ' : 'tCO2';
  const own = document.flows.filter((flow) => flow.measure === measure);
  const words = (name: string) => name.split(' · ').map((word) => t(`energy.word.${word}`, { defaultValue: word })).join(' · ');
  return (
    <section className="panel" aria-label={t('energy.flows')}>
      <div className="panel-head">
        <h2>{t('energy.flows')}</h2>
        <Segmented
          size="small"
          aria-label={t('energy.flows')}
          value={measure}
          onChange={(value) => setParams({ flow: value === 'energy' ? null : value })}
          options={[
            { value: 'energy', label: t('energy.flowEnergy') },
            { value: 'carbon', label: t('energy.flowCarbon') },
          ]}
        />
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
        <div className="plain-table" tabIndex={0} role="region" aria-label={t('energy.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('energy.from')}</th>
                <th scope="col">{t('energy.to')}</th>
                <th scope="col" className="right">
                  {unit}
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map((flow) => (
                <tr key={flow.from + flow.to}>
                  <td>{words(flow.from)}</td>
                  <td>{words(flow.to)}</td>
                  <td className="right">{quantityText(flow.value, '', language(), false)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
          <SankeyChart flows={document.flows} measure={measure} unit={unit} label={t(measure === 'energy' ? 'energy.flowEnergy' : 'energy.flowCarbon')} />
        </Suspense>
      )}
    </section>
  );
}
