import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { useMe } from '../../app/session';
import { language } from '../../i18n';
import { inWords, type Item, named, type Register } from './definition';
import { RecordForm } from './RecordForm';

interface Props {
  register: Register;
  chosen: Item[];
  onDone: (left: string[]) => void;
}

/** One step for all records that are ticked; what was refused stays ticked, with the reason. */
export function BulkBar({ register, chosen, onDone }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const [step, setStep] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [result, setResult] = useState<Schemas['BulkResult'] & { numbers: Map<string, string> }>();
  const states = new Set(chosen.map((row) => row.state));
  const common = register.transitions.filter((move) => [...states].every((state) => move.from.includes(state)));
  const transition = common.find((move) => move.id === step);
  if (chosen.length === 0 && !result) {
    return null;
  }
  const send = (values: Record<string, unknown>, reason: string) => {
    setBusy(true);
    setProblem(undefined);
    write('post', '/api/v1/registers/{register}/bulk-moves/{transition}', {
      path: { register: register.id, transition: step ?? '' },
      body: { records: chosen.map((row) => ({ id: row.id, seq: row.seq })), values: values as Record<string, never>, reason: reason || null },
    })
      .then(({ data }) => {
        setStep(undefined);
        setResult({ ...data, numbers: new Map(chosen.map((row) => [row.id, `${row.number} ${row.title}`])) });
        onDone(data.items.filter((item) => !item.moved).map((item) => item.id));
        refresh('/api/v1/registers', '/api/v1/records', '/api/v1/my-work');
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="bulk-bar" role="region" aria-label={t('register.bulk')}>
      {chosen.length > 0 && (
        <div className="bulk-steps">
          <strong aria-live="polite">{t('register.chosen', { count: chosen.length })}</strong>
          {may(me, 'POST /api/v1/registers/{register}/bulk-moves/{transition}') &&
            common.map((move) => (
              <Button key={move.id} size="small" onClick={() => setStep(move.id)}>
                {named(move.name)}
              </Button>
            ))}
          {common.length === 0 && <span className="quiet">{t('register.noCommonStep')}</span>}
          <Button size="small" type="text" onClick={() => onDone([])}>
            {t('register.chooseNone')}
          </Button>
        </div>
      )}
      {result && (
        <Alert
          type={result.refused > 0 ? 'warning' : 'success'}
          showIcon
          closable={{ onClose: () => setResult(undefined) }}
          title={t('register.bulkDone', { moved: result.moved, refused: result.refused })}
          description={
            result.refused > 0 && (
              <ul className="bulk-refused">
                {result.items
                  .filter((item) => !item.moved)
                  .map((item) => (
                    <li key={item.id}>
                      <strong>{result.numbers.get(item.id) ?? item.id}</strong> {inWords(register, language() === 'en' ? item.whyEn : item.whyZh)}
                    </li>
                  ))}
              </ul>
            )
          }
        />
      )}
      {transition && (
        <Modal open footer={null} title={t('register.bulkTitle', { step: named(transition.name), count: chosen.length })} onCancel={() => setStep(undefined)}>
          <RecordForm
            fields={register.fields.filter((field) => transition.needs.includes(field.id))}
            needed={[]}
            initial={{}}
            reason={transition.reason ? 'must' : 'may'}
            submit={named(transition.name)}
            busy={busy}
            problem={problem}
            onSubmit={send}
          />
          <p className="quiet small">{t('register.bulkWhat')}</p>
        </Modal>
      )}
    </div>
  );
}
