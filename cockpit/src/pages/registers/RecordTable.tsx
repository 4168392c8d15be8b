import { Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, type Query } from '../../api/client';
import { usePages } from '../../api/resource';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { BulkBar } from './BulkBar';
import { type Item, named, type Names, type Register, shown, stateName } from './definition';

interface Props {
  register: Register;
  query: Query;
  names: Names;
  filters: React.ReactNode;
  onOpen: (row: Item) => void;
}

/** The records of a register as a table; rows that are ticked can take one step together. */
export function RecordTable({ register, query, names, filters, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const pages = usePages('/api/v1/registers/{register}/records', { path: { register: register.id }, query }, 100);
  const [ticked, setTicked] = useState<string[]>([]);
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const view = register.views.find((v) => v.id === query.view) ?? register.views.find((v) => v.kind === 'list');
  const columns = useMemo<Column<Item>[]>(() => {
    const wanted = view?.columns ?? register.fields.slice(0, 6).map((f) => f.id);
    return [
      { key: 'number', title: t('register.number'), width: 150, text: (row) => row.number },
      ...register.fields.map((field) => ({
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
  return (
    <DataTable
      label={named(register.name)}
      columns={columns}
      rows={pages.rows}
      rowKey={(row) => row.id}
      loading={pages.loading}
      problem={pages.problem}
      onReload={pages.reload}
      more={pages.more}
      onMore={pages.next}
      onOpen={onOpen}
      ticked={ticked}
      onTick={setTicked}
      tickLabel={(row) => t('register.tick', { number: row.number })}
      above={<BulkBar register={register} chosen={pages.rows.filter((row) => ticked.includes(row.id))} onDone={setTicked} />}
      exportUrl={address('/api/v1/registers/{register}/records.xlsx', { path: { register: register.id }, query: { ...query, language: language() } })}
      filters={filters}
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
  );
}
