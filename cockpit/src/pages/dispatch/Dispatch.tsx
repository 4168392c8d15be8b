import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { address } from '../../api/client';
import { usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useNarrow } from '../../app/narrow';
import { useMe } from '../../app/session';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { useDepartments } from '../../parts/lookups';
import { PageHead } from '../../parts/PageHead';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Board } from './Board';
import { Circular } from './Circular';
import { Due } from './Due';
import { IssueOrders } from './IssueOrders';
import { OrderCalendar } from './OrderCalendar';
import { type Order, onShelf, states, works } from './order';
import './dispatch.css';

const views = ['board', 'calendar', 'list', 'circular'] as const;

/** What was asked of whom by when, and how it stands. */
export default function Dispatch() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const narrow = useNarrow();
  const [params, setParams] = useAddress();
  const [issuing, setIssuing] = useState(false);
  const departments = useDepartments();
  const view = views.find((name) => name === params.get('view')) ?? (narrow ? 'list' : 'board');
  const work = works.find((name) => name === params.get('work')) ?? 'open';
  const departmentId = params.get('department');
  const done = work === 'all' || work === 'sent' ? null : work === 'done';
  const pages = usePages(view === 'circular' ? null : '/api/v1/orders', { query: { done, departmentId } });
  const rows = useMemo(() => pages.rows.filter((order) => onShelf(order, work, me)), [pages.rows, work, me]);
  const open = (order: Order) => setParams({ object: `order:${order.number}` }, { push: true });
  const columns = useMemo<Column<Order>[]>(
    () => [
      { key: 'number', title: t('order.number'), width: 140, text: (row) => row.number },
      { key: 'title', title: t('order.title'), width: 320, text: (row) => row.title },
      { key: 'owner', title: t('order.owner'), width: 160, text: (row) => departments.name(row.ownerId) },
      { key: 'state', title: t('order.state'), width: 100, text: (row) => t(`order.states.${row.state}`) },
      { key: 'due', title: t('order.due'), width: 240, text: (row) => day(row.dueOn, language()), render: (row) => <Due order={row} />, sort: (a, b) => a.dueOn.localeCompare(b.dueOn) },
      { key: 'issued', title: t('order.issuedOn'), width: 140, text: (row) => day(row.issuedOn, language()) },
      { key: 'origin', title: t('order.origin'), width: 200, text: (row) => row.origin.name, optional: true },
      { key: 'by', title: t('order.issuedBy'), width: 120, text: (row) => row.issuedByName, optional: true },
    ],
    [t, i18n.language, departments],
  );
  const empty = (
    <Empty title={t(work === 'todo' ? 'dispatch.noneMine' : 'dispatch.none')}>
      {may(me, 'POST /api/v1/orders') ? t('dispatch.noneWhy') : t('dispatch.noneWhyDepartment')}
    </Empty>
  );
  return (
    <div className="page">
      <PageHead
        title={t('place.dispatch')}
        note={t('dispatch.note')}
        actions={
          <>
            <Segmented
              value={view}
              onChange={(value) => setParams({ view: value })}
              options={views.filter((name) => name !== 'circular' || may(me, 'GET /api/v1/orders/circular')).map((name) => ({ value: name, label: t(`dispatch.view.${name}`) }))}
            />
            {may(me, 'POST /api/v1/orders') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setIssuing(true)}>
                {t('dispatch.issue')}
              </Button>
            )}
          </>
        }
      />
      {view === 'circular' && <Circular />}
      {view !== 'circular' && (
        <div className="dispatch-filters">
          <Segmented value={work} onChange={(value) => setParams({ work: value === 'open' ? null : value })} options={works.filter((name) => name !== 'sent' || may(me, 'POST /api/v1/orders')).map((name) => ({ value: name, label: t(`dispatch.work.${name}`) }))} />
          {!me.roles.includes('department') && (
            <Select
              allowClear
              showSearch
              optionFilterProp="label"
              style={{ width: 200 }}
              placeholder={t('order.owner')}
              aria-label={t('order.owner')}
              value={departmentId}
              onChange={(value: string | undefined) => setParams({ department: value ?? null })}
              options={departments.list.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </div>
      )}
      {view === 'board' && (
        <>
          {pages.problem && <ProblemNotice problem={pages.problem} onRetry={pages.reload} />}
          {rows.length === 0 && !pages.loading && !pages.problem ? (
            <div className="panel empty">{empty}</div>
          ) : (
            <Board orders={rows} columns={['done', 'all', 'sent'].includes(work) ? states : states.slice(0, 4)} department={departments.name} onOpen={open} />
          )}
          {pages.more && (
            <div className="table-more">
              <Button onClick={pages.next}>{t('table.more')}</Button>
            </div>
          )}
        </>
      )}
      {view === 'calendar' && (
        <>
          {pages.problem && <ProblemNotice problem={pages.problem} onRetry={pages.reload} />}
          <OrderCalendar orders={rows} department={departments.name} onOpen={open} />
          {pages.more && (
            <div className="table-more">
              <Button onClick={pages.next}>{t('table.more')}</Button>
            </div>
          )}
        </>
      )}
      {view === 'list' && (
        <DataTable
          label={t('place.dispatch')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.number}
          loading={pages.loading}
          problem={pages.problem}
          onReload={pages.reload}
          more={pages.more}
          onMore={pages.next}
          onOpen={open}
          exportUrl={may(me, 'GET /api/v1/orders.xlsx') ? address('/api/v1/orders.xlsx', { query: { done, departmentId, language: language() } }) : undefined}
          empty={empty}
          card={(row) => (
            <>
              <div className="card-line">
                <strong>{row.title}</strong>
                <span className="quiet small">{t(`order.states.${row.state}`)}</span>
              </div>
              <div className="quiet small">
                {row.number} {'\u00b7'} {departments.name(row.ownerId)}
              </div>
              <Due order={row} />
            </>
          )}
        />
      )}
      {issuing && <IssueOrders onClose={() => setIssuing(false)} />}
    </div>
  );
}
