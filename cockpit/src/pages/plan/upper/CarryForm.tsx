import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { refresh, useResource } from '../../../api/resource';
import { isDecimal } from '../../../format/decimal';
import { language } from '../../../i18n';
import { ProblemNotice } from '../../../parts/ProblemNotice';
import { targetText } from '../promise';
import type { CascadeRow } from './upper';

/** Says which of our promises carries a target from above, and how much of it. */
export function CarryForm({ row, year, onClose }: { row: CascadeRow; year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const promises = useResource('/api/v1/plans/{year}/promises', { path: { year } });
  const [code, setCode] = useState<string>();
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const wrong = value.trim() !== '' && !isDecimal(value.trim());
  const save = () => {
    if (!code) {
      return;
    }
    setBusy(true);
    setProblem(undefined);
    write('put', '/api/v1/upper-targets/{id}/carriers/{code}', {
      path: { id: row.target.id, code },
      body: { number: row.carriers.find((carrier) => carrier.code === code)?.number ?? 0, carried: true, value: value.trim() || null, unit: null, reason: null },
    })
      .then(() => {
        refresh(`/api/v1/plans/${year}/upper-targets`);
        onClose();
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Modal open title={t('upper.carryOf', { subject: row.target.subject })} onCancel={onClose} okText={t('action.save')} okButtonProps={{ loading: busy, disabled: !code || wrong }} onOk={save}>
      {problem && <ProblemNotice problem={problem} />}
      <label className="upper-field">
        <span>{t('upper.carrier')}</span>
        <Select<string>
          showSearch
          autoFocus
          style={{ width: '100%' }}
          optionFilterProp="label"
          aria-label={t('upper.carrier')}
          loading={promises.loading}
          {...(code ? { value: code } : {})}
          onChange={setCode}
          options={(promises.data?.items ?? []).filter((promise) => promise.inForce).map((promise) => ({ value: promise.code, label: `${promise.subject || promise.words} ${targetText(promise, language())} (${promise.code})` }))}
        />
      </label>
      {row.target.value && (
        <label className="upper-field">
          <span>{t('upper.share', { unit: row.target.unit })}</span>
          <Input value={value} status={wrong ? 'error' : ''} inputMode="decimal" suffix={row.target.unit} onChange={(event) => setValue(event.target.value)} onPressEnter={save} />
        </label>
      )}
      {row.target.value && <p className="quiet small">{t('upper.shareWhat')}</p>}
    </Modal>
  );
}
