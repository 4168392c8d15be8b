import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { day, moment } from '../../format/time';
import { language } from '../../i18n';
import { type Column, DataTable } from '../../parts/DataTable';
import { Empty } from '../../parts/Empty';
import { PageHead } from '../../parts/PageHead';
import { type Item, named } from './definition';
import './registers.css';

/** What waits for the reader across all registers; what ends first stands first. */
export default function Work() {
  const { t, i18n } = useTranslation();
  const [, setParams] = useAddress();
  const pages = usePages('/api/v1/my-work', {}, 100);
  const notices = usePages('/api/v1/my-work/notices', {}, 20);
  const index = useResource('/api/v1/registers');
  const registerName = (id: string) => {
    const found = index.data?.items.find((r) => r.id === id);
    return found ? named(found.name) : id;
  };
  const columns = useMemo<Column<Item>[]>(
    () => [
      {
        key: 'due',
        title: t('register.due'),
        width: 190,
        text: (row) => (row.dueAt ? day(row.dueAt.slice(0, 10), language()) : ''),
        render: (row) => (
          <>
            {row.dueAt ? day(row.dueAt.slice(0, 10), language()) : ''} {row.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
          </>
        ),
      },
      { key: 'register', title: t('register.name'), width: 200, text: (row) => registerName(row.register) },
      { key: 'title', title: t('register.subject'), width: 320, text: (row) => row.title },
      { key: 'number', title: t('register.number'), width: 170, text: (row) => row.number },
      { key: 'changed', title: t('register.changed'), width: 170, text: (row) => moment(row.changedAt, language()) },
    ],
    [t, i18n.language, index.data],
  );
  return (
    <div className="page">
      <PageHead title={t('place.work')} note={t('register.workNote')} />
      <DataTable
        label={t('place.work')}
        columns={columns}
        rows={pages.rows}
        rowKey={(row) => row.id}
        loading={pages.loading}
        problem={pages.problem}
        onReload={pages.reload}
        more={pages.more}
        onMore={pages.next}
        onOpen={(row) => setParams({ object: `record:${row.number}` })}
        empty={<Empty title={t('register.noWork')}>{t('register.noWorkWhy')}</Empty>}
        card={(row) => (
          <>
            <div className="card-line">
              <strong>{row.title}</strong>
              {row.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
            </div>
            <div className="quiet">
              {registerName(row.register)} · {row.number}
            </div>
          </>
        )}
      />
      {notices.rows.length > 0 && (
        <section>
          <h2>{t('register.notices')}</h2>
          <ul className="record-clocks">
            {notices.rows.map((notice) => (
              <li key={notice.id}>
                <button type="button" className="link-button" onClick={() => setParams({ object: `record:${notice.recordId}` })}>
                  {registerName(notice.register)} · {t(`register.notice.${notice.kind}`, { defaultValue: notice.kind })}
                </button>{' '}
                <span className="quiet small">{moment(notice.at, language())}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
