import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, useResource } from '../../api/resource';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { inWords, type Register } from './definition';

type Row = Schemas['RejectedRegisterRow'];

/** Rows of an import that became no records: what is wrong, and their cells to be mended on the spot. */
export function RejectedRows({ id, register, onClose }: { id: string; register: Register; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useResource('/api/v1/register-imports/{id}/rejected', { path: { id } });
  const items = found.data?.items ?? [];
  return (
    <section className="panel rejected-rows" aria-label={t('register.import.badRows')}>
      <div className="table-tools">
        <h2>{t('register.import.badRows')}</h2>
        <Button size="small" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      {found.problem && <ProblemNotice problem={found.problem} onRetry={found.reload} />}
      {found.loading && !found.data && <Skeleton active />}
      {found.data && items.length === 0 && <p className="quiet">{t('register.import.noBadRows')}</p>}
      <ul>
        {items
          .filter((row) => row.state === 'open')
          .map((row) => (
            <BadRow key={row.row} id={id} register={register} row={row} />
          ))}
      </ul>
    </section>
  );
}

function BadRow({ id, register, row }: { id: string; register: Register; row: Row }) {
  const { t } = useTranslation();
  const [cells, setCells] = useState(row.cells);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    work()
      .then(() => refresh('/api/v1/register-imports', '/api/v1/registers'))
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const path = { id, row: row.row };
  return (
    <li>
      <p>
        <strong>{t('register.import.row', { row: row.row })}</strong> {inWords(register, language() === 'en' ? row.whyEn : row.whyZh)}
      </p>
      <div className="bad-cells">
        {cells.map((cell, index) => (
          <Input
            key={index}
            size="small"
            value={cell}
            status={row.value !== '' && cell === row.value ? 'error' : ''}
            aria-label={t('register.import.cell', { row: row.row, column: index + 1 })}
            onChange={(event) => setCells(cells.with(index, event.target.value))}
          />
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="import-doings">
        <Button size="small" type="primary" loading={busy} onClick={() => send(() => write('post', '/api/v1/register-imports/{id}/rejected/{row}/mend', { path, body: { cells } }))}>
          {t('register.import.mend')}
        </Button>
        <Button size="small" loading={busy} onClick={() => send(() => write('post', '/api/v1/register-imports/{id}/rejected/{row}/dismiss', { path }))}>
          {t('register.import.dismiss')}
        </Button>
      </div>
    </li>
  );
}
