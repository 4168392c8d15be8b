import { Button, Modal, Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { address, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { type Item, named, type Register } from './definition';
import { RecordBoard } from './RecordBoard';
import { RecordCalendar } from './RecordCalendar';
import { RecordFilters } from './RecordFilters';
import { RecordForm } from './RecordForm';
import { RecordTable } from './RecordTable';
import { RecordTree } from './RecordTree';
import { SavedViews } from './SavedViews';
import { MOST_SHOWN, useAll } from './useAll';
import { useNames } from './useNames';

const RecordMap = lazy(() => import('./RecordMap'));
const RecordImports = lazy(() => import('./RecordImports'));

/** Parts of the address that say what is shown; a saved view keeps them. */
const kept = ['view', 'as', 'state', 'open', 'overdue', 'q', 'sort', 'cols'] as const;
const drawnKinds = ['board', 'map', 'calendar', 'tree'];

/** The records of a register: filtered, searched and sorted by the server, in every way its definition shows them. */
export function RecordList({ register: id }: { register: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const found = useResource('/api/v1/registers/{register}', { path: { register: id } });
  const register = found.data;
  const [making, setMaking] = useState(false);
  const drawn = register?.views.find((v) => v.id === params.get('as') && drawnKinds.includes(v.kind));
  const importing = params.get('as') === 'imports';
  if (found.problem && !register) {
    return <ProblemNotice problem={found.problem} onRetry={found.reload} />;
  }
  const forget = (but: Record<string, string | null>) => setParams({ ...Object.fromEntries(kept.map((name) => [name, null])), month: null, ...but });
  const query = Object.fromEntries(kept.filter((name) => params.get(name)).map((name) => [name, params.get(name)!]));
  const ways = [
    { value: 'list', label: t('register.list') },
    ...(register?.views.filter((v) => drawnKinds.includes(v.kind)).map((v) => ({ value: v.id, label: named(v.name) })) ?? []),
    ...(may(me, 'GET /api/v1/registers/{register}/imports') && register?.imports ? [{ value: 'imports', label: t('register.imports') }] : []),
  ];
  const prints = register?.views.filter((v) => v.kind === 'print') ?? [];
  return (
    <div className="page">
      <PageHead
        title={register ? named(register.name) : id}
        note={register && (named(register.purpose) || undefined)}
        actions={
          <>
            <Button onClick={() => forget({ register: null })}>{t('register.all')}</Button>
            {prints.map((v) => (
              <Button key={v.id} href={address('/api/v1/registers/{register}/packs/{view}/{form}', { path: { register: id, view: v.id, form: 'docx' }, query: { language: language() } })} download>
                {named(v.name)} (Word)
              </Button>
            ))}
            {register?.mayCreate && may(me, 'POST /api/v1/registers/{register}/records') && (
              <Button type="primary" onClick={() => setMaking(true)}>
                {t('register.create')}
              </Button>
            )}
          </>
        }
      />
      {register && register.toConfirm.length > 0 && (
        <details className="quiet small record-doubts">
          <summary>{t('register.toConfirm')}</summary>
          <ul>
            {register.toConfirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="record-ways">
        {ways.length > 1 && <Segmented value={importing ? 'imports' : (drawn?.id ?? 'list')} options={ways} onChange={(as) => setParams({ as: as === 'list' ? null : as })} />}
        {!importing && <SavedViews register={id} query={new URLSearchParams(query).toString()} onChoose={(chosen) => forget(Object.fromEntries(new URLSearchParams(chosen)))} />}
      </div>
      {!register && <Skeleton active />}
      {register && importing && (
        <Suspense fallback={<Skeleton active />}>
          <RecordImports register={register} />
        </Suspense>
      )}
      {register && !importing && <Records register={register} drawn={drawn} />}
      {register && <NewRecord register={register} open={making} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Records({ register, drawn }: { register: Register; drawn: Register['views'][number] | undefined }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const { names } = useNames();
  const query = {
    view: params.get('view') ?? '',
    state: params.get('state') ?? '',
    open: params.get('open') === '1' ? true : undefined,
    overdue: params.get('overdue') === '1' ? true : undefined,
    search: params.get('q') ?? '',
    sort: params.get('sort') ?? '',
  };
  const all = useAll(register.id, { ...query, view: drawn?.id ?? '' }, drawn !== undefined);
  const open = (row: Item) => setParams({ object: `record:${row.number}` }, { push: true });
  const filters = <RecordFilters register={register} />;
  if (!drawn) {
    return <RecordTable register={register} query={query} names={names} filters={filters} onOpen={open} />;
  }
  const waiting = all.loading && all.rows.length === 0;
  const shared = { register, view: drawn, rows: all.rows, names, onOpen: open };
  return (
    <>
      <div className="table-tools">
        <div className="table-filters">{filters}</div>
        <span className="quiet small" aria-live="polite">
          {!waiting && t(all.more && all.rows.length >= MOST_SHOWN ? 'register.firstOnly' : 'table.count', { count: all.rows.length })}
        </span>
      </div>
      {all.problem && <ProblemNotice problem={all.problem} onRetry={all.reload} />}
      {waiting && <Skeleton active />}
      {!all.loading && all.rows.length === 0 && !all.problem && <Empty title={t('register.noRecords')}>{t('register.noRecordsWhy')}</Empty>}
      {drawn.kind === 'board' && all.rows.length > 0 && <RecordBoard {...shared} />}
      {drawn.kind === 'calendar' && all.rows.length > 0 && <RecordCalendar {...shared} />}
      {drawn.kind === 'tree' && all.rows.length > 0 && <RecordTree {...shared} />}
      {drawn.kind === 'map' && all.rows.length > 0 && (
        <Suspense fallback={<Skeleton active />}>
          <RecordMap {...shared} />
        </Suspense>
      )}
    </>
  );
}

function NewRecord({ register, open, onClose }: { register: Register; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = (values: Record<string, unknown>) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/registers/{register}/records', { path: { register: register.id }, body: { values: values as Record<string, never>, at: null } })
      .then((reply) => {
        onClose();
        refresh('/api/v1/registers', '/api/v1/my-work');
        setParams({ object: `record:${reply.data.record.number}` });
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Modal open={open} title={t('register.create')} footer={null} destroyOnHidden onCancel={onClose}>
      <RecordForm
        fields={register.fields.filter((f) => f.required || f.requiredWhen !== '' || !register.transitions.some((x) => x.needs.includes(f.id)))}
        needed={[]}
        initial={{}}
        reason="none"
        submit={t('register.create')}
        busy={busy}
        problem={problem}
        onSubmit={make}
      />
    </Modal>
  );
}
