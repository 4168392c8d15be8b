import { Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';

type Entry = Schemas['AuditEntry'];

export default function Audit() {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useAddress();
  const action = params.get('action') ?? '';
  const pages = usePages('/api/v1/audit', { query: { action } });
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { key: 'at', title: t('audit.at'), width: 180, text: (row) => moment(row.at, language()) },
      { key: 'actor', title: t('audit.actor'), width: 130, text: (row) => row.actor },
      { key: 'action', title: t('audit.action'), width: 250, text: (row) => row.action, render: (row) => <code>{row.action}</code> },
      { key: 'outcome', title: t('audit.outcome'), width: 110, text: (row) => t(`audit.outcomes.${row.outcome}`, { defaultValue: row.outcome }) },
      { key: 'status', title: t('audit.status'), width: 80, align: 'right', text: (row) => String(row.status ?? '') },
      { key: 'subject', title: t('audit.subject'), width: 320, text: (row) => row.subject },
      { key: 'detail', title: t('audit.detail'), width: 260, text: (row) => row.detail },
      { key: 'address', title: t('audit.address'), width: 130, text: (row) => row.address },
      { key: 'agent', title: t('audit.agent'), width: 260, text: (row) => row.agent, optional: true },
      { key: 'request', title: t('audit.request'), width: 290, text: (row) => row.requestId, optional: true },
    ],
    [t, i18n.language],
  );
  return (
    <div className="page">
      <PageHead title={t('place.audit')} note={t('audit.note')} />
      <DataTable
        label={t('place.audit')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        filters={
          <Input.Search
            allowClear
            key={action}
            defaultValue={action}
            placeholder={t('audit.filter')}
            aria-label={t('audit.filter')}
            onSearch={(text) => setParams({ action: text.trim() })}
          />
        }
        empty={<Empty title={t('audit.none')}>{t('audit.noneWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{row.actor}</strong>
              <span className="quiet">{moment(row.at, language())}</span>
            </div>
            <code>{row.action}</code>
            <div className="quiet">
              {t(`audit.outcomes.${row.outcome}`, { defaultValue: row.outcome })} · {row.subject}
            </div>
          </>
        )}
      />
    </div>
  );
}
