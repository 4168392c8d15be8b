import { Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { useAddress } from '../../app/address';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { ReportDrop } from './ReportDrop';

/** Hands a report to the compiler and says what came of it. */
export function UploadReport({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const [file, setFile] = useState<File | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [taken, setTaken] = useState<Schemas['ImportedPlan']>();
  const send = () => {
    if (!file) {
      return;
    }
    const body = new FormData();
    body.append('file', file);
    if (year !== null) {
      body.append('reportYear', String(year));
    }
    if (reason) {
      body.append('reason', reason);
    }
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/plans', { body })
      .then(({ data }) => {
        setTaken(data);
        refresh('/api/v1/plans');
        setParams({ year: String(data.head.planYear), promise: null, shelf: null });
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  if (taken) {
    const lines: [string, number][] = [
      ['added', taken.added.length],
      ['same', taken.same],
      ['reworded', taken.reworded.length],
      ['changed', taken.changed.length],
      ['dropped', taken.dropped.length],
      ['doubtful', taken.doubtful.length],
    ];
    return (
      <Modal
        open
        title={t('plan.taken', { year: taken.head.planYear })}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            {t('plan.toReview')}
          </Button>
        }
      >
        {taken.unchanged && <p>{t('plan.takenUnchanged')}</p>}
        <dl className="values">
          {lines
            .filter(([, count]) => count > 0)
            .map(([name, count]) => (
              <div key={name}>
                <dt>{t(`plan.takenCount.${name}`)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
        </dl>
        {taken.notes.map((note) => (
          <p key={note} className="quiet small">
            {note}
          </p>
        ))}
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t('plan.upload')}
      onCancel={onClose}
      okText={t('plan.uploadDo')}
      okButtonProps={{ disabled: !file, loading: busy }}
      onOk={send}
    >
      <ReportDrop onFile={setFile} />
      <div className="upload-more">
        <label>
          <span>{t('plan.reportYear')}</span>
          <InputNumber value={year} onChange={setYear} min={1990} max={2100} placeholder={t('plan.reportYearAuto')} style={{ width: '100%' }} />
        </label>
        <label>
          <span>{t('plan.reason')}</span>
          <Input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={1000} />
        </label>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </Modal>
  );
}
