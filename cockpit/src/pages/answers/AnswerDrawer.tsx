import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { asLight, Light } from '../../parts/Light';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Quantity } from '../../parts/Quantity';
import { PromiseCost } from '../energy/PromiseCost';
import { reason, themeName } from './answer';
import { CoursePanel } from './CoursePanel';
import { History } from './History';
import { OwnerCard } from './OwnerCard';
import { useAnswers, useAt, useCourses } from './useAnswers';
import { Walk } from './Walk';
import './drawer.css';

/** An answer and the walk down to what it came from, in one drawer. `id` is the promise's code. */
export default function AnswerDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const at = useAt();
  const detail = useResource('/api/v1/answers/{code}', { path: { code: id }, query: { ...at } });
  const { sheet } = useAnswers(at);
  const courses = useCourses(at);
  // The line is known already where somebody comes from the sheet: the head stands before the walk has arrived.
  const line = detail.data?.answer ?? sheet?.lines.find((each) => each.code === id);
  if (detail.problem) {
    return <ProblemNotice problem={detail.problem} onRetry={detail.reload} />;
  }
  if (!line) {
    return <Skeleton active />;
  }
  const known = line.value !== null && line.value !== undefined;
  return (
    <div className="drawer-body answer-drawer">
      <p className="answer-drawer-head">
        <Light light={asLight(line.light)} verdict={line.verdict} />
        <span className="quiet small">
          {line.code} {'\u00b7'} {themeName(line.theme)}
        </span>
      </p>
      <h2>{line.subject}</h2>
      {known && (
        <p className="answer-drawer-number">
          <strong>
            <Quantity brief value={line.value} unit={line.unit} />
          </strong>
          {line.target && (
            <span className="quiet">
              {t('answers.target')} <Quantity brief value={line.target} unit={line.targetUnit} />
            </span>
          )}
          {line.deadline && <span className="quiet">{t('answers.by', { day: day(line.deadline, language()) })}</span>}
        </p>
      )}
      <p className={known ? '' : 'answer-drawer-why'}>{reason(line, language())}</p>
      <OwnerCard line={line} year={sheet?.planYear} />
      {known && <CoursePanel line={line} course={courses.get(id)} outlook={detail.data?.outlook} waiting={!detail.data} />}
      {detail.data?.indicator && <PromiseCost indicator={detail.data.indicator} />}
      {detail.data ? <Walk detail={detail.data} year={sheet?.planYear} /> : <Skeleton active paragraph={{ rows: 6 }} />}
      <History code={id} year={at.year} />
    </div>
  );
}
