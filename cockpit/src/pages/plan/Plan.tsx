import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { refresh, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useNarrow } from '../../app/narrow';
import { useMe } from '../../app/session';
import { useShortcut } from '../../app/shortcuts';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { KeyHelp } from './KeyHelp';
import { PromiseItem } from './PromiseItem';
import { type PromiseView, reviewOrder, toReview } from './promise';
import { ReportText } from './ReportText';
import { UploadReport } from './UploadReport';
import { type DialogKind, useDecisions } from './decisions';
import './plan.css';

const UpperTargets = lazy(() => import('./upper/UpperTargets'));

const shelves = ['review', 'all', 'unmeasured', 'unowned', 'aside'] as const;
type Shelf = (typeof shelves)[number];

const onShelf: Record<Shelf, (promise: PromiseView) => boolean> = {
  review: toReview,
  all: (promise) => promise.inForce,
  unmeasured: (promise) => promise.inForce && !promise.indicator,
  unowned: (promise) => promise.inForce && !promise.ownerId,
  aside: (promise) => !promise.inForce && !toReview(promise),
};

/** The year's report at left, what it promises at right; the review list first, everything by keyboard. */
export default function Plan() {
  const { t } = useTranslation();
  const me = useMe();
  const narrow = useNarrow();
  const [params, setParams] = useAddress();
  const plans = useResource('/api/v1/plans');
  const years = plans.data?.items ?? [];
  const wanted = Number(params.get('year'));
  const head = years.find((plan) => plan.planYear === wanted) ?? years.toSorted((a, b) => b.planYear - a.planYear)[0];
  const year = head?.planYear;
  const promises = useResource(year === undefined ? null : '/api/v1/plans/{year}/promises', { path: { year: year ?? 0 } });
  const text = useResource(head ? '/api/v1/plans/texts/{hash}' : null, { path: { hash: head?.reportHash ?? '' } });
  const [uploading, setUploading] = useState(false);
  const [hovered, setHovered] = useState<string>();
  const [helping, setHelping] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const search = params.get('q') ?? '';
  const upper = params.get('view') === 'upper' && may(me, 'GET /api/v1/plans/{year}/upper-targets');

  const all = promises.data?.items ?? [];
  const counts = useMemo(() => Object.fromEntries(shelves.map((name) => [name, all.filter(onShelf[name]).length])) as Record<Shelf, number>, [all]);
  const given = params.get('shelf') as Shelf | null;
  const shelf: Shelf = given && shelves.includes(given) ? given : promises.data && counts.review === 0 ? 'all' : 'review';
  // What has just been decided, by oneself or by somebody else, stays in its place until the shelf or the item is left: the eye does not lose it.
  const [kept, setKept] = useState<{ shelf: Shelf; codes: string[] }>({ shelf, codes: [] });
  const keptCodes = kept.shelf === shelf ? kept.codes : [];
  const pointed = params.get('promise');
  const shown = useMemo(() => {
    const words = search.trim().toLowerCase();
    return all
      .filter((promise) => onShelf[shelf](promise) || promise.code === pointed || keptCodes.includes(promise.code))
      .filter((promise) => !words || `${promise.code} ${promise.subject} ${promise.words} ${promise.readOwner}`.toLowerCase().includes(words))
      .toSorted(shelf === 'review' ? reviewOrder : (a, b) => a.place - b.place);
  }, [all, shelf, search, pointed, keptCodes.join(' ')]);
  const chosen = pointed ?? shown[0]?.code;
  const at = shown.findIndex((promise) => promise.code === chosen);
  const current = upper ? undefined : shown[at];
  const numbers = useMemo(() => new Map(all.filter((p) => p.inText).toSorted((a, b) => a.start - b.start || b.end - a.end).map((p, i) => [p.code, i + 1])), [all]);
  const places = useMemo(() => all.filter((p) => p.inText).map(({ code, start, end }) => ({ code, start, end })), [all]);

  const choose = (code: string | undefined) => setParams({ promise: code ?? null });
  const step = (by: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) {
      choose(next.code);
    }
  };
  const decisions = useDecisions(year, (codes) => {
    setKept((present) => ({ shelf, codes: [...(present.shelf === shelf ? present.codes : []), ...codes] }));
    refresh('/api/v1/plans');
  });
  useShortcut('j', () => step(1), !narrow && !upper);
  useShortcut('k', () => step(-1), !narrow && !upper);
  useShortcut('?', () => setHelping(true));
  useShortcut('a', () => current && void decisions.accept(current).then((done) => done && step(1)), decisions.open);
  const ask = (kind: DialogKind) => () => current && decisions.ask(kind, current, all);
  useShortcut('x', ask('reject'), decisions.open);
  useShortcut('e', ask('edit'), decisions.open);
  useShortcut('o', ask('assign'), decisions.open);
  useShortcut('s', ask('split'), decisions.open);
  useShortcut('m', ask('merge'), decisions.open);
  const planning = current !== undefined && decisions.plans(current);
  useShortcut('t', ask('milestones'), planning);
  useShortcut('d', ask('division'), planning);
  useShortcut('u', ask('reopen'), decisions.open);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, shelf, shown.length > 0]);

  const upload = may(me, 'POST /api/v1/plans') && (
    <Button icon={<UploadOutlined />} onClick={() => setUploading(true)}>
      {t('plan.upload')}
    </Button>
  );
  if (plans.problem) {
    return (
      <div className="page">
        <ProblemNotice problem={plans.problem} onRetry={plans.reload} />
      </div>
    );
  }
  if (plans.data && !head) {
    return (
      <div className="page">
        <PageHead title={t('place.plan')} />
        <div className="panel empty">
          <Empty title={t('plan.none')}>
            <p>{t('plan.noneWhy')}</p>
            {upload}
          </Empty>
        </div>
        {uploading && <UploadReport onClose={() => setUploading(false)} />}
      </div>
    );
  }
  const reviewed = all.filter((promise) => promise.inText).length - counts.review;
  return (
    <div className="page plan-page">
      <PageHead
        title={t('place.plan')}
        note={
          head && (
            <>
              {t('plan.note', { name: head.reportName, revision: head.revision, when: moment(head.changedAt, language()) })}
              <span className="plan-progress" role="progressbar" aria-label={t('plan.reviewed')} aria-valuemin={0} aria-valuemax={reviewed + counts.review} aria-valuenow={reviewed}>
                <i style={{ width: `${(100 * reviewed) / Math.max(1, reviewed + counts.review)}%` }} />
              </span>
              {t('plan.reviewedOf', { done: reviewed, all: reviewed + counts.review })}
            </>
          )
        }
        actions={
          <>
            {may(me, 'GET /api/v1/plans/{year}/upper-targets') && (
              <Segmented
                value={upper ? 'upper' : 'promises'}
                aria-label={t('plan.viewLabel')}
                onChange={(value) => setParams({ view: value === 'upper' ? 'upper' : null, promise: null, state: null })}
                options={['promises', 'upper'].map((name) => ({ value: name, label: t(`plan.view.${name}`) }))}
              />
            )}
            <Select
              value={year ?? null}
              aria-label={t('plan.year')}
              onChange={(value) => setParams({ year: String(value), promise: null, shelf: null })}
              options={years.map((plan) => ({ value: plan.planYear, label: t('time.year', { year: plan.planYear }) }))}
            />
            {!upper && upload}
            {!narrow && !upper && (
              <Button onClick={() => setHelping(true)} aria-keyshortcuts="?">
                {t('plan.keys')}
              </Button>
            )}
          </>
        }
      />
      {upper && year !== undefined && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
          <UpperTargets year={year} />
        </Suspense>
      )}
      {!upper && <div className="plan-halves">
        {!narrow && (
          <section className="panel plan-text">
            {text.problem && <ProblemNotice problem={text.problem} onRetry={text.reload} />}
            {text.data ? (
              <ReportText text={text.data.text} places={places} numbers={numbers} chosen={chosen} hovered={hovered} onHover={setHovered} onChoose={(code) => setParams({ promise: code, ...(onShelf[shelf](all.find((p) => p.code === code) as PromiseView) ? {} : { shelf: 'all' }) })} />
            ) : (
              <Skeleton active paragraph={{ rows: 12 }} className="padded" />
            )}
          </section>
        )}
        <section className="panel plan-items" aria-label={t('plan.items')}>
          <div className="plan-tools">
            <Segmented<Shelf>
              size={narrow ? 'middle' : 'small'}
              value={shelf}
              onChange={(value) => setParams({ shelf: value, promise: null })}
              options={shelves.filter((name) => name === 'all' || counts[name] > 0 || name === shelf).map((name) => ({ value: name, label: `${t(`plan.shelf.${name}`)} ${counts[name]}` }))}
            />
            <Input allowClear size={narrow ? 'middle' : 'small'} placeholder={t('plan.search')} aria-label={t('plan.search')} value={search} onChange={(event) => setParams({ q: event.target.value, promise: null })} />
          </div>
          {promises.problem && <ProblemNotice problem={promises.problem} onRetry={promises.reload} />}
          {!promises.data && promises.loading && <Skeleton active className="padded" paragraph={{ rows: 10 }} />}
          {promises.data && shown.length === 0 && (
            <div className="empty">
              <Empty title={t(shelf === 'review' ? 'plan.reviewDone' : 'plan.nothing')}>{t(shelf === 'review' ? 'plan.reviewDoneWhy' : 'plan.nothingWhy')}</Empty>
            </div>
          )}
          <ol ref={list}>
            {shown.map((promise) => (
              <PromiseItem
                key={promise.code}
                promise={promise}
                number={numbers.get(promise.code)}
                chosen={promise.code === chosen}
                hovered={promise.code === hovered}
                onHover={setHovered}
                onChoose={choose}
                decisions={decisions}
                all={all}
              />
            ))}
          </ol>
        </section>
      </div>}
      {decisions.dialog}
      {uploading && <UploadReport onClose={() => setUploading(false)} />}
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}
