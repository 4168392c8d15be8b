import { Button, Form, Popconfirm, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { get, type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, usePages } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment } from '../../format/time';
import { language } from '../../i18n';
import { Empty } from '../../parts/Empty';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useWrite } from '../../parts/useWrite';
import { type FactFields, FactFieldset } from './FactForm';
import { guess } from './guess';

type Row = Schemas['RejectionView'];

const states = ['open', 'mended', 'dismissed', 'all'];

/** Rows that could not become facts: what was wrong, what was expected, and a form to mend it on the spot. */
export function Rejected() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const state = params.get('state') ?? 'open';
  const pages = usePages('/api/v1/ledger/rejected', { query: { state, importId: params.get('import') } }, 50);
  const [open, setOpen] = useState<string>();
  return (
    <section className="panel">
      <div className="table-tools">
        <Segmented value={state} onChange={(value) => setParams({ state: value === 'open' ? null : value })} options={states.map((value) => ({ value, label: t(`rejected.state.${value}`) }))} />
        <span className="quiet small">{t(pages.more ? 'table.countMore' : 'table.count', { count: pages.rows.length })}</span>
      </div>
      {pages.problem && <ProblemNotice problem={pages.problem} onRetry={pages.reload} />}
      {pages.loading && pages.rows.length === 0 && <Skeleton active className="padded" />}
      {!pages.loading && pages.rows.length === 0 && !pages.problem && (
        <div className="empty">
          <Empty title={t(state === 'open' ? 'rejected.none' : 'rejected.noneHere')}>{t('rejected.noneWhy')}</Empty>
        </div>
      )}
      <ul className="rejected">
        {pages.rows.map((row) => (
          <RejectedRow key={row.id} row={row} open={open === row.id} onToggle={() => setOpen(open === row.id ? undefined : row.id)} />
        ))}
      </ul>
      {pages.more && (
        <div className="table-more">
          <Button onClick={pages.next}>{t('table.more')}</Button>
        </div>
      )}
    </section>
  );
}

function RejectedRow({ row, open, onToggle }: { row: Row; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { run, busy } = useWrite();
  const [, setParams] = useAddress();
  const [problem, setProblem] = useState<Problem>();
  const [form] = Form.useForm<FactFields>();
  const mendable = row.state === 'open' && may(me, 'POST /api/v1/ledger/rejected/{id}/mend');
  const path = { id: row.id };
  const mend = (filled: FactFields) =>
    void run(async () => {
      setProblem(undefined);
      try {
        const { etag } = await get('/api/v1/ledger/rejected/{id}', { path });
        const body = Object.fromEntries(Object.entries(filled).filter(([, text]) => typeof text === 'string' && text.trim() !== ''));
        await write('post', '/api/v1/ledger/rejected/{id}/mend', { path, etag, body });
        refresh('/api/v1/ledger', '/api/v1/facts');
      } catch (error) {
        setProblem(Problem.of(error));
        throw error;
      }
    }, t('rejected.mended'));
  const dismiss = () =>
    void run(async () => {
      const { etag } = await get('/api/v1/ledger/rejected/{id}', { path });
      await write('post', '/api/v1/ledger/rejected/{id}/dismiss', { path, etag });
      refresh('/api/v1/ledger');
    }, t('rejected.dismissed'));
  return (
    <li>
      <div className="rejected-head">
        <div>
          <strong>
            {t(`fact.${row.column}`, { defaultValue: row.column || t('rejected.row') })}
            {row.value && <code className="rejected-value">{row.value}</code>}
          </strong>
          <p>
            {t('rejected.expected', { expected: row.expected })}
            {row.advice && <span className="quiet"> {row.advice}</span>}
          </p>
          <p className="quiet small">
            {row.place} {'\u00b7'} {moment(row.madeAt, language())} {'\u00b7'} {t(`rejected.state.${row.state}`)}
          </p>
        </div>
        {row.factId && (
          <Button size="small" onClick={() => setParams({ object: `fact:${row.factId}` }, { push: true })}>
            {t('object.fact')}
          </Button>
        )}
        {mendable && (
          <div className="page-actions">
            <Button size="small" type={open ? 'default' : 'primary'} onClick={onToggle} aria-expanded={open}>
              {t(open ? 'action.close' : 'rejected.mend')}
            </Button>
            <Popconfirm title={t('rejected.dismissAsk')} okText={t('rejected.dismiss')} onConfirm={dismiss}>
              <Button size="small">{t('rejected.dismiss')}</Button>
            </Popconfirm>
          </div>
        )}
      </div>
      {row.cells.length > 0 && (
        <ol className="cells" aria-label={t('rejected.cells')}>
          {row.cells.map((cell, index) => (
            <li key={index} className={cell === row.value ? 'cell-wrong' : ''}>
              {cell || '\u00a0'}
            </li>
          ))}
        </ol>
      )}
      {open && mendable && (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={mend} initialValues={guess(row)} className="mend">
          {problem && <ProblemNotice problem={problem} />}
          <FactFieldset />
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('rejected.mendDo')}
          </Button>
        </Form>
      )}
    </li>
  );
}
