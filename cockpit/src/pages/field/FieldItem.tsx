import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useResource } from '../../api/resource';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { named, shown, stateName } from '../registers/definition';
import { EvidenceProvider } from '../registers/evidence';
import { RecordForm } from '../registers/RecordForm';
import { useNames } from '../registers/useNames';
import type { Deed } from './deeds';
import { useShots } from './useShots';

interface Props {
  number: string;
  user: string;
  onDeed: (deed: Deed) => void;
}

/** One item: what it is, and its next steps as big buttons. A step that asks only yes or no takes two taps. */
export default function FieldItem({ number, user, onDeed }: Props) {
  const { t } = useTranslation();
  const { names } = useNames();
  const found = useResource('/api/v1/records/{id}', { path: { id: number } });
  const registerId = found.data?.record.register;
  const definition = useResource(registerId ? '/api/v1/registers/{register}' : null, { path: { register: registerId ?? '' } });
  const [step, setStep] = useState<{ id: string; answer?: boolean }>();
  const shots = useShots();
  const problem = found.problem ?? definition.problem;
  if (problem && !(found.data && definition.data)) {
    return <ProblemNotice problem={problem} onRetry={found.reload} />;
  }
  if (!found.data || !definition.data) {
    return <Skeleton active />;
  }
  const register = definition.data;
  const { record, moves } = found.data;
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const field = (id: string) => register.fields.find((one) => one.id === id);
  const offered = moves.filter((move) => move.allowed);
  const chosen = offered.find((move) => move.transition === step?.id);
  const question = chosen && chosen.needs.length === 1 && !chosen.reason ? field(chosen.needs[0] ?? '') : undefined;
  const asksOnly = question?.type === 'yes-no' ? question : undefined;
  const done = (transition: string, name: string, values: Record<string, unknown>, reason: string) =>
    onDeed({
      key: newKey(),
      user,
      register: record.register,
      record: { id: record.id, number: record.number, etag: found.etag ?? '' },
      transition,
      title: `${name} · ${record.number} ${record.title}`,
      ...shots.taken(values),
      reason,
      made: Date.now(),
      state: 'waiting',
    });
  const view = register.views.find((one) => one.kind === 'list');
  // Moves of one command differ only by what the answer makes of them: one button stands for all.
  const once = offered.filter((move, index) => offered.findIndex((other) => other.command === move.command) === index);
  return (
    <EvidenceProvider value={shots}>
      <h2>{record.title}</h2>
      <p>
        <code>{record.number}</code> <Tag>{stateName(register, record.state)}</Tag> {record.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
      </p>
      <dl className="facts one-column">
        {(view?.columns ?? []).map((id) => {
          const one = field(id);
          const text = shown(one, record.values[id], names, yesNo);
          return one && text ? (
            <div key={id}>
              <dt>{named(one.name)}</dt>
              <dd>{text}</dd>
            </div>
          ) : null;
        })}
      </dl>
      {once.length === 0 && <p className="quiet">{t('field.nothingToDo')}</p>}
      <div className="field-steps">
        {once.map((move) => {
          const only = move.needs.length === 1 && !move.reason ? field(move.needs[0] ?? '') : undefined;
          if (only?.type === 'yes-no') {
            return (
              <fieldset key={move.transition} className="field-answer">
                <legend>{named(only.name)}</legend>
                {[true, false].map((answer) => (
                  <Button key={String(answer)} size="large" type={step?.id === move.transition && step.answer === answer ? 'primary' : 'default'} aria-pressed={step?.id === move.transition && step.answer === answer} onClick={() => setStep({ id: move.transition, answer })}>
                    {answer ? yesNo.yes : yesNo.no}
                  </Button>
                ))}
              </fieldset>
            );
          }
          return (
            <Button key={move.transition} size="large" block type={step?.id === move.transition ? 'primary' : 'default'} aria-expanded={step?.id === move.transition} onClick={() => setStep({ id: move.transition })}>
              {named(move.name)}
            </Button>
          );
        })}
      </div>
      {chosen && asksOnly && (
        <Button size="large" block type="primary" className="field-submit" onClick={() => done(chosen.command, named(asksOnly.name), { [asksOnly.id]: step?.answer }, '')}>
          {t('field.submit')}
        </Button>
      )}
      {chosen && !asksOnly && (
        <RecordForm
          key={chosen.transition}
          fields={register.fields.filter((one) => chosen.needs.includes(one.id))}
          needed={chosen.needs}
          initial={record.values}
          reason={chosen.reason ? 'must' : 'may'}
          submit={t('field.submit')}
          busy={false}
          onSubmit={(values, reason) => done(chosen.transition, named(chosen.name), values, reason)}
        />
      )}
    </EvidenceProvider>
  );
}
