import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/client';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { addDays, day, today } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { ProblemNotice } from '../../parts/ProblemNotice';

const counts = ['issued', 'closed', 'overdue', 'extended', 'open'] as const;

/** The week's circular: who was asked, who closed, who is late. */
export function Circular() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const asked = params.get('from') ?? '';
  const from = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : null;
  // A week that is not over yet counts up to today.
  const query = { from, to: from && (addDays(from, 6) < today() ? addDays(from, 6) : today()) };
  const circular = useResource('/api/v1/orders/circular', { query });
  if (circular.problem) {
    return <ProblemNotice problem={circular.problem} onRetry={circular.reload} />;
  }
  if (!circular.data) {
    return <Skeleton active />;
  }
  const { data } = circular;
  return (
    <section className="panel circular">
      <div className="card-line">
        <h2>{t('dispatch.circularTitle', { from: day(data.from, language()), to: day(data.to, language()) })}</h2>
        <span className="circular-weeks">
          <Button icon={<LeftOutlined />} aria-label={t('dispatch.weekBefore')} title={t('dispatch.weekBefore')} onClick={() => setParams({ from: addDays(data.from, -7) })} />
          <Button icon={<RightOutlined />} aria-label={t('dispatch.weekAfter')} title={t('dispatch.weekAfter')} disabled={addDays(data.from, 7) > today()} onClick={() => setParams({ from: addDays(data.from, 7) })} />
          <Button icon={<DownloadOutlined />} href={address('/api/v1/orders/circular.docx', { query: { ...query, language: language() } })} download>
            {t('dispatch.word')}
          </Button>
        </span>
      </div>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('order.owner')}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`dispatch.count.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...data.departments, { ...data.park, name: t('dispatch.park') }].map((line) => (
            <tr key={line.departmentId ?? 'park'} className={line.departmentId ? '' : 'total'}>
              <th scope="row">{line.name}</th>
              {counts.map((name) => (
                <td key={name} className="number">
                  {line[name].length}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('dispatch.overdueList')}</h2>
      {data.overdue.length === 0 ? (
        <Empty title={t('dispatch.noneOverdue')} />
      ) : (
        <ul className="plain-list">
          {data.overdue.map((order) => (
            <li key={order.number}>
              <button type="button" className="link" onClick={() => setParams({ object: `order:${order.number}` }, { push: true })}>
                {order.title}
              </button>
              <span className="quiet">{order.owner}</span>
              <span className="light-word-red">{t('order.late', { count: order.workdays })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
