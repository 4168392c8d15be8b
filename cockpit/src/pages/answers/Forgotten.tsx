import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { Empty } from '../../parts/Empty';
import { ProblemNotice } from '../../parts/ProblemNotice';

/** What was promised a year before and never mentioned again. */
export default function Forgotten() {
  const { t } = useTranslation();
  const [params] = useAddress();
  const summary = useResource('/api/v1/answers/summary', { query: { year: params.get('year'), asOf: params.get('asof') } });
  if (summary.problem) {
    return <ProblemNotice problem={summary.problem} onRetry={summary.reload} />;
  }
  if (!summary.data) {
    return <Skeleton active />;
  }
  const last = summary.data.lastReport;
  if (!last || last.notReported === 0) {
    return (
      <div className="panel empty">
        <Empty title={t('forgotten.none')}>{t('forgotten.noneWhy')}</Empty>
      </div>
    );
  }
  return (
    <section className="panel forgotten">
      <p>{t('forgotten.note', { year: last.year, total: last.total, count: last.notReported })}</p>
      <ul>
        {last.items.map((item) => (
          <li key={item.words}>
            <strong>{item.subject}</strong>
            <blockquote className="words" lang="zh-CN">
              {item.words}
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
