import { ArrowDownOutlined, ArrowRightOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { asLight, Light } from '../../parts/Light';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { way } from '../answers/answer';
import type { At } from '../answers/useAnswers';

const signs = { up: <ArrowUpOutlined aria-hidden />, down: <ArrowDownOutlined aria-hidden />, moved: <ArrowRightOutlined aria-hidden /> };
const order = { down: 0, moved: 1, up: 2 };

/** What answers another way than before the week began, worse first. */
export function Changes({ at }: { at: At }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const summary = useResource('/api/v1/answers/summary', { query: { ...at } });
  if (summary.problem) {
    return <ProblemNotice problem={summary.problem} onRetry={summary.reload} />;
  }
  if (!summary.data) {
    return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  }
  const { week } = summary.data;
  if (week.items.length === 0) {
    return <p className="quiet home-none">{t('home.noChange', { day: day(week.from, language()) })}</p>;
  }
  const found = week.items.map((change) => ({ ...change, way: way(change.wasLight, change.light) })).toSorted((a, b) => order[a.way] - order[b.way]);
  return (
    <ul className="worst changes">
      {found.map((change) => (
        <li key={change.code}>
          <button type="button" aria-haspopup="dialog" onClick={() => setParams({ object: `answer:${change.code}` }, { push: true })}>
            <span className="worst-subject">
              <span>{change.subject}</span>
            </span>
            <span className={`change change-${change.way}`}>
              <Light light={asLight(change.wasLight)} verdict={change.wasVerdict} />
              {signs[change.way]}
              <Light light={asLight(change.light)} verdict={change.verdict} />
            </span>
          </button>
        </li>
      ))}
      {week.total > week.items.length && <li className="quiet small home-none">{t('answer.more', { count: week.total - week.items.length })}</li>}
    </ul>
  );
}
