import { Button, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { usePages, useResource } from '../../../api/resource';
import { useAddress } from '../../../app/address';
import { day } from '../../../format/time';
import { language } from '../../../i18n';
import { Empty } from '../../../parts/Empty';
import { asLight, Light } from '../../../parts/Light';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { Quantity } from '../../../parts/Quantity';
import { verdicts } from '../answer';

const NOW = 'now';

/** Two sheets beside each other, of one year or of two: how the verdicts moved, and each promise that answers another way. */
export default function Compare() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const sheets = usePages('/api/v1/answers/sheets', {}, 100);
  const first = params.get('first');
  const second = params.get('second');
  const compared = useResource(first || second ? '/api/v1/answers/sheets/compare' : null, { query: { first, second } });
  const options = [
    { value: NOW, label: t('sheet.now') },
    ...sheets.rows.map((row) => ({ value: row.id, label: `${t('sheet.of', { year: row.planYear, day: day(row.asOf, language()) })}${row.note ? ` \u00b7 ${row.note}` : ''}` })),
  ];
  const choose = (name: 'first' | 'second') => (
    <Select value={params.get(name) ?? NOW} onChange={(value) => setParams({ [name]: value === NOW ? null : value })} options={options} aria-label={t(`sheet.${name}`)} />
  );
  const { data } = compared;
  const present = data ? verdicts.filter((verdict) => data.firstVerdicts[verdict] || data.secondVerdicts[verdict]) : [];
  return (
    <section className="panel compare">
      <div className="compare-choice">
        {choose('first')}
        <span aria-hidden="true">→</span>
        {choose('second')}
        <Button onClick={() => setParams({ view: 'sheets', first: null, second: null })}>{t('sheet.back')}</Button>
      </div>
      {compared.problem && <ProblemNotice problem={compared.problem} onRetry={compared.reload} />}
      {compared.loading && !data && <Skeleton active className="padded" />}
      {!first && !second && <Empty title={t('sheet.chooseTwo')} />}
      {data && (
        <>
          <table className="plain compare-verdicts">
            <thead>
              <tr>
                <th scope="col">{t('answers.verdict')}</th>
                <th scope="col" className="number">{t('sheet.first')}</th>
                <th scope="col" className="number">{t('sheet.second')}</th>
              </tr>
            </thead>
            <tbody>
              {present.map((verdict) => (
                <tr key={verdict}>
                  <th scope="row">{t(`verdict.${verdict}`)}</th>
                  <td className="number">{data.firstVerdicts[verdict] ?? 0}</td>
                  <td className="number">{data.secondVerdicts[verdict] ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{t('sheet.differ', { count: data.total, same: data.same })}</p>
          <ul className="compare-rows">
            {data.items.map((row, index) => (
              <li key={`${row.subject} ${index}`}>
                <span>{row.subject}</span>
                <SideView side={row.first} />
                <SideView side={row.second} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SideView({ side }: { side: Schemas['ComparedSide'] | null | undefined }) {
  const { t } = useTranslation();
  if (!side) {
    return <span className="quiet">{t('sheet.absent')}</span>;
  }
  return (
    <span className="compare-side">
      <Light light={asLight(side.light)} verdict={side.verdict} />
      {side.value && <Quantity brief value={side.value} unit={side.unit} />}
    </span>
  );
}
