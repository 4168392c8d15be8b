import { Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { Quantity } from '../../parts/Quantity';
import { type AnswerLine, type CourseLine, reason } from './answer';
import { laid } from './course';

const CourseChart = lazy(() => import('./CourseChart'));

interface Props {
  line: AnswerLine;
  course: CourseLine | undefined;
  outlook: Schemas['AnswerOutlook'] | undefined;
  /** The walk is on its way and comes first. */
  waiting: boolean;
}

/** How the number came to where it stands and where it is likely to go, as a drawing or as a table. */
export function CoursePanel({ line, course, outlook, waiting }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const drawn = laid(course, line);
  // What is decided needs no look ahead.
  const open = line.verdict !== 'met' && line.verdict !== 'missed';
  const chance = outlook?.probability;
  return (
    <section className="course-panel" aria-label={t('course.title')}>
      {drawn && (
        <>
          <div className="card-line">
            <h3>{t('course.title')}</h3>
            <Segmented size="small" value={form} onChange={setForm} options={(['chart', 'table'] as const).map((value) => ({ value, label: t(`course.${value}`) }))} />
          </div>
          {form === 'chart' ? (
            <Suspense fallback={<div className="course-chart" />}>{waiting ? <div className="course-chart" /> : <CourseChart course={drawn} />}</Suspense>
          ) : (
            <div className="course-table" tabIndex={0} role="region" aria-label={t('course.table')}>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{t('fact.period')}</th>
                    <th scope="col" className="number">
                      {t('fact.value')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {(course?.points ?? []).toReversed().map((point) => (
                    <tr key={point.month}>
                      <th scope="row">{period(point.month, language())}</th>
                      <td className="number">
                        <Quantity brief value={point.value} unit={course?.unit} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      {open && !outlook && <Skeleton active title={false} paragraph={{ rows: 1 }} />}
      {open && outlook?.value && (
        <dl className="outlook">
          <div>
            <dt>{t('course.expected')}</dt>
            <dd>
              <Quantity brief value={outlook.value} unit={outlook.unit} />
            </dd>
          </div>
          <div>
            <dt>{t('course.interval')}</dt>
            <dd>
              <Quantity brief value={outlook.low} unit={outlook.unit} /> – <Quantity brief value={outlook.high} unit={outlook.unit} />
            </dd>
          </div>
          {chance && (
            <div>
              <dt>{t('course.chance')}</dt>
              <dd>{Math.round(Number(chance) * 100)}%</dd>
            </div>
          )}
        </dl>
      )}
      {open && outlook && <p className="quiet small">{reason(outlook, language())}</p>}
    </section>
  );
}
