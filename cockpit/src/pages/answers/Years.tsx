import { Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { asLight, Light } from '../../parts/Light';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Quantity } from '../../parts/Quantity';
import { themeName } from './answer';
import './years.css';

/** What deserves a question first; what merely went on comes last. */
const fates = ['not-reported', 'changed', 'accounted', 'unknown', 'kept', 'not-due', 'carried', 'new'] as const;

type Row = Schemas['YearRow'];

/** Two years beside each other: what was promised again and how, what was kept, and what was dropped without a word. */
export default function Years() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const plans = useResource(may(me, 'GET /api/v1/plans') ? '/api/v1/plans' : null);
  const years = (plans.data?.items ?? []).map((plan) => plan.planYear).toSorted((a, b) => a - b);
  const wanted = fates.find((fate) => fate === params.get('fate')) ?? null;
  const asked = { first: params.get('first'), second: params.get('second'), fate: wanted };
  const { data, problem, reload } = useResource(years.length > 1 ? '/api/v1/answer-years' : null, { query: asked });
  if (plans.data && years.length < 2) {
    return (
      <div className="panel empty">
        <Empty title={t('years.one')}>{t('years.oneWhy')}</Empty>
      </div>
    );
  }
  const choose = (name: 'first' | 'second', value: number | undefined) => (
    <Select
      value={value ?? null}
      aria-label={t(`years.${name}`)}
      onChange={(year) => setParams({ [name]: String(year) })}
      options={years.filter((year) => (name === 'first' ? year < Number(params.get('second') ?? years.at(-1)) : year > Number(params.get('first') ?? years[0]))).map((year) => ({ value: year, label: t('time.year', { year }) }))}
    />
  );
  return (
    <section className="panel years">
      <div className="compare-choice">
        {choose('first', data?.firstYear)}
        <span aria-hidden="true">→</span>
        {choose('second', data?.secondYear)}
        {data && <span className="quiet small">{t('years.asOf', { first: day(data.firstAsOf, language()), second: day(data.secondAsOf, language()) })}</span>}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton active />}
      {data && (
        <>
          <div className="year-fates" role="group" aria-label={t('years.fates')}>
            {fates
              .filter((fate) => data.fates[fate])
              .map((fate) => (
                <button key={fate} type="button" className={`year-fate fate-${fate}`} aria-pressed={wanted === fate} onClick={() => setParams({ fate: wanted === fate ? null : fate })}>
                  <strong>{data.fates[fate]}</strong> {t(`years.fate.${fate}`)}
                </button>
              ))}
          </div>
          {fates.map((fate) => (
            <Fate key={fate} fate={fate} rows={data.items.filter((row) => row.fate === fate)} first={data.firstYear} second={data.secondYear} />
          ))}
          {data.items.length < data.total && <p className="quiet">{t('years.more', { count: data.total - data.items.length })}</p>}
        </>
      )}
    </section>
  );
}

function Fate({ fate, rows, first, second }: { fate: (typeof fates)[number]; rows: Row[]; first: number; second: number }) {
  const { t } = useTranslation();
  if (rows.length === 0) {
    return null;
  }
  return (
    <div className="year-group">
      <h2>
        {t(`years.fate.${fate}`)} <span className="quiet small">{t(`years.means.${fate}`)}</span>
      </h2>
      <ul className="year-rows">
        {rows.map((row) => (
          <li key={`${row.first?.code ?? ''} ${row.second?.code ?? ''}`}>
            <span>
              <strong>{row.subject}</strong> <span className="quiet small">{row.theme && themeName(row.theme)}</span>
              {row.account && (
                <blockquote className="words small" lang="zh-CN">
                  {row.account}
                </blockquote>
              )}
            </span>
            <Side side={row.first} year={first} />
            <Side side={row.second} year={second} step={row.step} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Side({ side, year, step }: { side: Row['first']; year: number; step?: string | null | undefined }) {
  const { t } = useTranslation();
  if (!side) {
    return <span className="year-side" />;
  }
  const growth = side.growthPct !== null && side.growthPct !== undefined && (!side.target || side.targetUnit === '%');
  return (
    <span className="year-side">
      <span className="quiet small">{t('time.year', { year })}</span>
      <span>
        {t(growth ? 'years.growth' : 'years.target')} {growth ? <Quantity value={side.growthPct} unit="%" brief /> : <Quantity value={side.target} unit={side.targetUnit} brief />}
        {step && <span className="small"> {t(step.startsWith('-') ? 'years.lower' : 'years.higher')}</span>}
      </span>
      <Light light={asLight(side.light)} verdict={side.verdict} />
    </span>
  );
}
