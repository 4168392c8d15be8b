import { Button, Modal, Segmented, Select, Switch, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { address, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { AddressInput } from '../../parts/AddressInput';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { type Item, named, shown, stateName } from './definition';
import { RecordBoard } from './RecordBoard';
import { RecordForm } from './RecordForm';
import { useNames } from './useNames';

/** The records of a register: filtered, searched and sorted by the server, all of it in the address. */
export function RecordList({ register: id }: { register: string }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const { names } = useNames();
  const found = useResource('/api/v1/registers/{register}', { path: { register: id } });
  const register = found.data;
  const query = {
    view: params.get('view') ?? '',
    state: params.get('state') ?? '',
    open: params.get('open') === '1' ? true : undefined,
    overdue: params.get('overdue') === '1' ? true : undefined,
    search: params.get('q') ?? '',
    sort: params.get('sort') ?? '',
  };
  const pages = usePages('/api/v1/registers/{register}/records', { path: { register: id }, query }, 100);
  const [making, setMaking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const view = register?.views.find((v) => v.id === query.view);
  const columns = useMemo<Column<Item>[]>(() => {
    const first = view ?? register?.views.find((v) => v.kind === 'list');
    const wanted = first?.columns ?? register?.fields.slice(0, 6).map((f) => f.id) ?? [];
    return [
      { key: 'number', title: t('register.number'), width: 150, text: (row) => row.number },
      ...(register?.fields ?? []).map((field) => ({
        key: field.id,
        title: named(field.name),
        width: field.type === 'text' || field.type === 'enterprise' ? 220 : 140,
        optional: !wanted.includes(field.id),
        text: (row: Item) => shown(field, row.values[field.id], names, yesNo),
        ...(['number', 'money'].includes(field.type) ? { align: 'right' as const } : {}),
      })),
      { key: 'state', title: t('register.state'), width: 110, text: (row) => stateName(register, row.state) },
      {
        key: 'due',
        title: t('register.due'),
        width: 160,
        text: (row) => (row.dueAt ? day(row.dueAt.slice(0, 10), language()) : ''),
        render: (row) => (
          <>
            {row.dueAt ? day(row.dueAt.slice(0, 10), language()) : ''} {row.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
          </>
        ),
      },
    ];
  }, [register, view, names, t, i18n.language]);
  if (found.problem && !register) {
    return <ProblemNotice problem={found.problem} onRetry={found.reload} />;
  }
  const open = (row: Item) => setParams({ object: `record:${row.number}` });
  const boards = register?.views.filter((v) => v.kind === 'board') ?? [];
  const board = params.get('as') === 'board' && boards.length > 0;
  return (
    <div className="page">
      <PageHead
        title={register ? named(register.name) : id}
        note={register && (named(register.purpose) || undefined)}
        actions={
          <>
            <Button onClick={() => setParams({ register: null, view: null, state: null, open: null, overdue: null, q: null, sort: null, as: null, cols: null })}>
              {t('register.all')}
            </Button>
            {register?.mayCreate && may(me, 'POST /api/v1/registers/{register}/records') && (
              <Button type="primary" onClick={() => setMaking(true)}>
                {t('register.create')}
              </Button>
            )}
          </>
        }
      />
      {register && register.toConfirm.length > 0 && (
        <details className="quiet small">
          <summary>{t('register.toConfirm')}</summary>
          <ul>
            {register.toConfirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {boards.length > 0 && (
        <Segmented
          value={board ? 'board' : 'list'}
          options={[
            { value: 'list', label: t('register.list') },
            { value: 'board', label: t('register.board') },
          ]}
          onChange={(as) => setParams({ as: as === 'board' ? 'board' : null })}
        />
      )}
      {board && register ? (
        <RecordBoard register={register} view={boards[0]!} rows={pages.rows} names={names} onOpen={open} />
      ) : (
        <DataTable
          label={register ? named(register.name) : id}
          columns={columns}
          rows={pages.rows}
          rowKey={(row) => row.id}
          loading={pages.loading}
          problem={pages.problem}
          onReload={pages.reload}
          more={pages.more}
          onMore={pages.next}
          onOpen={open}
          exportUrl={address('/api/v1/registers/{register}/records.xlsx', { path: { register: id }, query })}
          filters={
            <>
              <AddressInput name="q" label={t('register.search')} width={200} />
              <Select
                allowClear
                className="record-filter"
                value={query.state || undefined}
                placeholder={t('register.state')}
                aria-label={t('register.state')}
                onChange={(state: string | undefined) => setParams({ state })}
                options={register?.states.map((s) => ({ value: s.id, label: named(s.name) })) ?? []}
              />
              <Select
                allowClear
                className="record-filter"
                value={query.sort || undefined}
                placeholder={t('register.sort')}
                aria-label={t('register.sort')}
                onChange={(sort: string | undefined) => setParams({ sort })}
                options={[
                  { value: 'due', label: t('register.due') },
                  { value: '-changed', label: t('register.changed') },
                  ...(register?.fields
                    .filter((f) => f.column)
                    .flatMap((f) => [
                      { value: f.id, label: `${named(f.name)} ↑` },
                      { value: `-${f.id}`, label: `${named(f.name)} ↓` },
                    ]) ?? []),
                ]}
              />
              <label className="record-switch">
                <Switch size="small" checked={query.overdue ?? false} onChange={(on) => setParams({ overdue: on ? '1' : null })} /> {t('register.overdue')}
              </label>
              <label className="record-switch">
                <Switch size="small" checked={query.open ?? false} onChange={(on) => setParams({ open: on ? '1' : null })} /> {t('register.open')}
              </label>
            </>
          }
          empty={<Empty title={t('register.noRecords')}>{t('register.noRecordsWhy')}</Empty>}
          card={(row) => (
            <>
              <div className="card-line">
                <strong>{row.title}</strong>
                <span className="quiet">{stateName(register, row.state)}</span>
              </div>
              <div className="quiet">
                {row.number} {row.dueAt && `· ${day(row.dueAt.slice(0, 10), language())}`} {row.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
              </div>
            </>
          )}
        />
      )}
      {register && (
        <Modal open={making} title={t('register.create')} footer={null} destroyOnHidden onCancel={() => setMaking(false)}>
          <RecordForm
            fields={register.fields.filter((f) => f.required || f.requiredWhen !== '' || !register.transitions.some((x) => x.needs.includes(f.id)))}
            needed={[]}
            initial={{}}
            reason="none"
            submit={t('register.create')}
            busy={busy}
            problem={problem}
            onSubmit={(values) => {
              setBusy(true);
              setProblem(undefined);
              write('post', '/api/v1/registers/{register}/records', { path: { register: id }, body: { values: values as Record<string, never>, at: null } })
                .then((reply) => {
                  setMaking(false);
                  refresh('/api/v1/registers', '/api/v1/my-work');
                  setParams({ object: `record:${reply.data.record.number}` });
                })
                .catch((error: unknown) => setProblem(Problem.of(error)))
                .finally(() => setBusy(false));
            }}
          />
        </Modal>
      )}
    </div>
  );
}
