import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { address } from '../../api/client';
import { load } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Shelves } from '../../parts/Shelves';
import { AnswerGroup } from './AnswerGroup';
import { type By, fits, grouped } from './answer';
import { AsOfField } from './AsOfField';
import { Filters } from './Filters';
import { NoPlan } from './NoPlan';
import { useAnswers, useAt, useCourses } from './useAnswers';
import { YearChoice } from './YearChoice';
import './answers.css';

const Sheets = lazy(() => import('./sheets/Sheets'));
const Compare = lazy(() => import('./sheets/Compare'));
const Forgotten = lazy(() => import('./Forgotten'));
const Years = lazy(() => import('./Years'));

const views = ['answers', 'years', 'sheets', 'compare', 'forgotten'] as const;
const shelves = ['answers', 'years', 'sheets', 'forgotten'] as const;

const forms = ['docx', 'pdf', 'xlsx', 'html', 'draft-docx', 'upwards-xlsx'] as const;

/** Every promise with its answer: by theme or by department, each number the door to what it came from. */
export default function Answers() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const at = useAt();
  const view = views.find((name) => name === params.get('view')) ?? 'answers';
  const by: By = params.get('by') === 'owner' ? 'owner' : 'theme';
  const { sheet, problem, reload } = useAnswers(at);
  const courses = useCourses(at, sheet !== undefined);
  const filter = { light: params.get('light'), verdict: params.get('verdict'), owner: params.get('owner'), theme: params.get('theme'), words: params.get('q') ?? '' };
  const filtered = Object.values(filter).some(Boolean);
  const key = JSON.stringify(filter);
  const shown = useMemo(() => sheet?.lines.filter((line) => fits(line, filter)) ?? [], [sheet, key]);
  const groups = useMemo(() => grouped(shown, by), [shown, by]);
  useEffect(() => {
    // The drawer must answer at once: its code is there before it is asked for.
    void import('../../parts/ObjectDrawer');
    void import('./AnswerDrawer');
  }, []);
  const open = useCallback(
    (code: string) => {
      // Asked for before the drawer is drawn, which takes as long as the server.
      void load(address('/api/v1/answers/{code}', { path: { code }, query: { ...at } }));
      setParams({ object: `answer:${code}` }, { push: true });
    },
    [at, setParams],
  );
  const papers = {
    items: forms.map((form) => ({
      key: form,
      label: (
        <a href={address(`/api/v1/answer-papers/${form}`, { query: { ...at, language: i18n.language } })} download={form !== 'html'} {...(form === 'html' ? { target: '_blank', rel: 'noreferrer' } : {})}>
          {t(`answers.paper.${form}`)}
        </a>
      ),
    })),
  };
  return (
    <div className="page answers-page">
      <PageHead
        title={t('place.answers')}
        note={sheet && t('answers.note', { year: sheet.planYear, count: sheet.lines.length, facts: sheet.facts, day: day(sheet.asOf, language()) })}
        actions={
          <>
            <YearChoice />
            <AsOfField />
            {view === 'answers' && <Segmented<By>
              value={by}
              onChange={(value) => setParams({ by: value === 'theme' ? null : value })}
              options={[
                { value: 'theme', label: t('answers.byTheme') },
                { value: 'owner', label: t('answers.byOwner') },
              ]}
            />}
            {may(me, 'GET /api/v1/answer-papers/{form}') && sheet && (
              <Dropdown menu={papers} trigger={['click']}>
                <Button>
                  {t('answers.export')} <DownOutlined aria-hidden />
                </Button>
              </Dropdown>
            )}
          </>
        }
      />
      <Shelves
        active={view === 'compare' ? 'sheets' : view}
        onChange={(name) => setParams({ view: name === 'answers' ? null : name, first: null, second: null, fate: null })}
        items={shelves.map((name) => ({ key: name, label: t(`answers.view.${name}`), children: null }))}
      />
      <Suspense fallback={<Skeleton active />}>
        {view === 'sheets' && <Sheets />}
        {view === 'compare' && <Compare />}
        {view === 'forgotten' && <Forgotten />}
        {view === 'years' && <Years />}
      </Suspense>
      {problem && problem.status !== 404 && <ProblemNotice problem={problem} onRetry={reload} />}
      {problem?.status === 404 && <NoPlan />}
      {view === 'answers' && !sheet && !problem && <Skeleton active paragraph={{ rows: 10 }} />}
      {sheet && view === 'answers' && (
        <>
          <Filters lines={sheet.lines} shown={shown.length} />
          {groups.length === 0 && (
            <div className="panel empty">
              <Empty title={t('answers.nothing')}>{t('answers.nothingWhy')}</Empty>
            </div>
          )}
          {groups.map((group) => (
            <AnswerGroup key={group.name} group={group} by={by} courses={courses} whole={filtered} onOpen={open} />
          ))}
        </>
      )}
    </div>
  );
}
