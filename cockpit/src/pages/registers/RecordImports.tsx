import { Button, Popconfirm, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { refresh, usePages } from '../../api/resource';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { useWrite } from '../../parts/useWrite';
import type { Register } from './definition';
import { RejectedRows } from './RejectedRows';
import { TakeInTable } from './TakeInTable';

type Run = Schemas['RegisterImportRun'];

/** Tables into a register: looked at first, then taken in; what came in before, with its bad rows, and taken back whole. */
export default function RecordImports({ register }: { register: Register }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const pages = usePages('/api/v1/registers/{register}/imports', { path: { register: register.id } }, 50);
  const [open, setOpen] = useState<string>();
  const { busy, run } = useWrite();
  const undo = (row: Run) =>
    void run(async () => {
      const { data } = await write('post', '/api/v1/register-imports/{id}/undo', { path: { id: row.id } });
      refresh('/api/v1/registers', '/api/v1/records', '/api/v1/register-imports');
      return data;
    }, t('register.import.undone'));
  const columns = useMemo<Column<Run>[]>(
    () => [
      { key: 'name', title: t('imports.file'), width: 220, text: (row) => row.name },
      { key: 'at', title: t('imports.at'), width: 170, text: (row) => moment(row.madeAt, language()) },
      { key: 'created', title: t('register.import.created'), width: 90, align: 'right', text: (row) => String(row.created) },
      { key: 'updated', title: t('register.import.updated'), width: 90, align: 'right', text: (row) => String(row.updated) },
      { key: 'rejected', title: t('imports.rejected'), width: 90, align: 'right', text: (row) => String(row.rejected) },
      {
        key: 'do',
        title: t('register.import.do'),
        width: 220,
        text: (row) => (row.undoneAt ? t('register.import.wasUndone', { at: moment(row.undoneAt, language()) }) : ''),
        render: (row) => <Doings row={row} open={open === row.id} onOpen={() => setOpen(open === row.id ? undefined : row.id)} busy={busy} onUndo={() => undo(row)} />,
      },
    ],
    [t, i18n.language, open, busy],
  );
  return (
    <>
      {register.mayCreate && may(me, 'POST /api/v1/registers/{register}/import-previews') && <TakeInTable register={register} />}
      {open && <RejectedRows key={open} id={open} register={register} onClose={() => setOpen(undefined)} />}
      <DataTable
        label={t('register.imports')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        empty={<Empty title={t('register.import.none')}>{t('register.import.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{row.name}</strong>
              <span>{t('register.import.counts', { created: row.created, updated: row.updated, rejected: row.rejected })}</span>
            </div>
            <div className="quiet small">{moment(row.madeAt, language())}</div>
            <Doings row={row} open={open === row.id} onOpen={() => setOpen(open === row.id ? undefined : row.id)} busy={busy} onUndo={() => undo(row)} />
          </>
        )}
      />
    </>
  );
}

interface DoingsProps {
  row: Run;
  open: boolean;
  busy: boolean;
  onOpen: () => void;
  onUndo: () => void;
}

function Doings({ row, open, busy, onOpen, onUndo }: DoingsProps) {
  const { t } = useTranslation();
  const me = useMe();
  if (row.undoneAt) {
    return <Tag>{t('register.import.wasUndone', { at: moment(row.undoneAt, language()) })}</Tag>;
  }
  return (
    <div className="import-doings">
      {row.rejected > 0 && (
        <Button size="small" aria-expanded={open} onClick={onOpen}>
          {t('register.import.mendRows', { count: row.rejected })}
        </Button>
      )}
      {may(me, 'POST /api/v1/register-imports/{id}/undo') && (
        <Popconfirm title={t('register.import.undoAsk')} okText={t('register.import.undo')} onConfirm={onUndo}>
          <Button size="small" loading={busy}>
            {t('register.import.undo')}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
