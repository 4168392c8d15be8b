import { Alert, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { named } from './definition';
import { RecordList } from './RecordList';
import './registers.css';

type Row = Schemas['RegisterHealth'];

/** By the number of the first system that a register serves; those that serve none come last. */
function bySystem(a: Row, b: Row): number {
  const first = (row: Row) => Math.min(...row.systems.map((system) => Number(system.slice(1)) || Infinity), Infinity);
  return first(a) - first(b) || a.id.localeCompare(b.id);
}

/** All registers by the systems they serve, with how they stand; one of them, when the address names it. */
export default function Registers() {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useAddress();
  const chosen = params.get('register');
  const index = useResource('/api/v1/registers');
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'systems', title: t('register.systems'), width: 110, text: (row) => row.systems.join(' '), sort: bySystem },
      { key: 'name', title: t('register.name'), width: 260, text: (row) => named(row.name) },
      { key: 'department', title: t('register.department'), width: 150, text: (row) => row.department },
      { key: 'records', title: t('register.records'), width: 100, align: 'right', text: (row) => String(row.records) },
      { key: 'open', title: t('register.open'), width: 100, align: 'right', text: (row) => String(row.open), sort: (a, b) => a.open - b.open },
      {
        key: 'overdue',
        title: t('register.overdue'),
        width: 120,
        align: 'right',
        text: (row) => String(row.overdue),
        sort: (a, b) => a.overdue - b.overdue,
        render: (row) => (row.overdue > 0 ? <Tag color="red">{t('register.overdueCount', { count: row.overdue })}</Tag> : '0'),
      },
      {
        key: 'unmeasured',
        title: t('register.unmeasured'),
        width: 140,
        align: 'right',
        text: (row) => String(row.unmeasured.length),
        sort: (a, b) => a.unmeasured.length - b.unmeasured.length,
        render: (row) => (row.unmeasured.length > 0 ? <span title={row.unmeasured.join(' ')}>{row.unmeasured.length}</span> : '0'),
      },
      { key: 'version', title: t('register.version'), width: 80, align: 'right', text: (row) => String(row.version), optional: true },
    ],
    [t, i18n.language],
  );
  const rows = useMemo(() => index.data?.items.toSorted(bySystem) ?? [], [index.data]);
  if (chosen) {
    return <RecordList register={chosen} />;
  }
  return (
    <div className="page">
      <PageHead title={t('place.registers')} note={t('register.note')} />
      {index.data?.troubles
        .filter((trouble) => trouble.error)
        .map((trouble) => (
          <Alert
            key={`${trouble.file}:${trouble.line}:${trouble.column}:${trouble.value}`}
            type="warning"
            showIcon
            className="register-trouble"
            title={`${trouble.file}:${trouble.line}:${trouble.column}`}
            description={`${trouble.value}; ${t('register.expected')}: ${trouble.expected}. ${trouble.advice}`}
          />
        ))}
      <DataTable
        label={t('place.registers')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={index.loading}
        problem={index.problem}
        onReload={index.reload}
        onOpen={(row) => setParams({ register: row.id, cols: null }, { push: true })}
        empty={<Empty title={t('register.none')}>{t('register.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{named(row.name)}</strong>
              <span className="quiet">{row.systems.join(' ')}</span>
            </div>
            <div>
              {t('register.open')} {row.open} · {t('register.overdue')} {row.overdue} · {t('register.unmeasured')} {row.unmeasured.length}
            </div>
          </>
        )}
      />
    </div>
  );
}
