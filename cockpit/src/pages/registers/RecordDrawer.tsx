import { Button, Input, Skeleton, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { may } from '../../api/access';
import { day, moment } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { useWrite } from '../../parts/useWrite';
import { type Detail, named, shown, stateName } from './definition';
import { RecordForm } from './RecordForm';
import { SignOff } from './SignOff';
import { useNames } from './useNames';
import './registers.css';

/** A record: what it says, its clocks, what the reader may do about it, and everything that happened. */
export default function RecordDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const { names } = useNames();
  const found = useResource('/api/v1/records/{id}', { path: { id } });
  const registerId = found.data?.record.register;
  const definition = useResource(registerId ? '/api/v1/registers/{register}' : null, { path: { register: registerId ?? '' } });
  const [step, setStep] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const comment = useWrite();
  if (found.problem && !found.data) {
    return <ProblemNotice problem={found.problem} onRetry={found.reload} />;
  }
  if (!found.data || !definition.data) {
    return <Skeleton active />;
  }
  const detail: Detail = found.data;
  const register = definition.data;
  const record = detail.record;
  const yesNo = { yes: t('register.yes'), no: t('register.no') };
  const done = () => {
    setStep(undefined);
    setProblem(undefined);
    refresh('/api/v1/records', '/api/v1/registers', '/api/v1/my-work');
  };
  const send = (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    work()
      .then(done)
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const move = (transition: string, values: Record<string, unknown>, reason: string) =>
    send(() =>
      write('post', '/api/v1/records/{id}/transitions/{transition}', {
        path: { id, transition },
        etag: found.etag,
        body: { values: values as Record<string, never>, reason: reason || null, at: null },
      }),
    );
  const chosen = detail.moves.find((m) => m.transition === step);
  const needed = chosen ? [...chosen.needs] : [];
  const asked = chosen ? register.fields.filter((f) => needed.includes(f.id)) : [];
  return (
    <div className="drawer-body">
      <h2>{record.title}</h2>
      <p>
        <code>{record.number}</code> <Tag>{stateName(register, record.state)}</Tag>
        {record.overdue && <Tag color="red">{t('register.overdue')}</Tag>} <span className="quiet small">{named(register.name)}</span>
      </p>
      <p className="record-papers">
        {(['docx', 'pdf'] as const).map((form) => (
          <a key={form} href={address('/api/v1/records/{id}/papers/{form}', { path: { id: record.id, form }, query: { language: language() } })} download>
            {t(`register.paper.${form}`)}
          </a>
        ))}
      </p>
      <dl className="facts one-column">
        {register.fields
          .filter((field) => record.values[field.id] !== undefined)
          .map((field) => (
            <div key={field.id}>
              <dt>{named(field.name)}</dt>
              <dd className="record-value">
                {field.type === 'photo' || field.type === 'file' ? (
                  <a href={`/api/v1/attachments/${(record.values[field.id] as { hash: string }).hash}`} download>
                    {shown(field, record.values[field.id], names, yesNo)}
                  </a>
                ) : (
                  shown(field, record.values[field.id], names, yesNo)
                )}
              </dd>
            </div>
          ))}
      </dl>
      {detail.clocks.length > 0 && (
        <>
          <h3>{t('register.clocks')}</h3>
          <ul className="record-clocks">
            {detail.clocks.map((clock) => (
              <li key={clock.id}>
                <strong>{named(clock.name)}</strong> {t(`register.clock.${clock.state}`, { defaultValue: clock.state })}
                {clock.dueDay && <span> · {t('register.dueOn', { day: day(clock.dueDay, language()) })}</span>}{' '}
                {clock.overdue && <Tag color="red">{t('register.overdue')}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="order-steps">
        {detail.moves
          .filter((m) => m.allowed)
          .map((m, index) => (
            <Button
              key={m.transition}
              type={index === 0 ? 'primary' : 'default'}
              aria-expanded={step === m.transition}
              loading={busy && step === undefined}
              onClick={() => {
                setProblem(undefined);
                if (m.needs.length === 0 && !m.reason) {
                  move(m.transition, {}, '');
                } else {
                  setStep(step === m.transition ? undefined : m.transition);
                }
              }}
            >
              {named(m.name)}
            </Button>
          ))}
      </div>
      {chosen && (
        <>
          {(chosen.refusalZh || chosen.refusalEn) && (
            <p className="quiet small">{language() === 'en' ? chosen.refusalEn : chosen.refusalZh}</p>
          )}
          <RecordForm
            key={chosen.transition}
            fields={asked}
            needed={needed}
            initial={record.values}
            reason={chosen.reason ? 'must' : 'may'}
            submit={named(chosen.name)}
            busy={busy}
            problem={problem}
            onSubmit={(values, reason) => move(chosen.transition, values, reason)}
          />
        </>
      )}
      {detail.signOff && (
        <SignOff
          signOff={detail.signOff}
          busy={busy}
          onSend={(body) => send(() => write('post', '/api/v1/records/{id}/sign-off', { path: { id }, etag: found.etag, body }))}
        />
      )}
      {!chosen && problem && <ProblemNotice problem={problem} />}
      {detail.orders.length > 0 && (
        <>
          <h3>{t('register.orders')}</h3>
          <ul className="record-clocks">
            {detail.orders.map((order) => (
              <li key={order.title + order.madeAt}>
                {order.orderNumber ? (
                  <Button type="link" size="small" onClick={() => setParams({ object: `order:${order.orderNumber}` })}>
                    {order.orderNumber}
                  </Button>
                ) : (
                  <Tag>{order.trouble || t('register.orderWaits')}</Tag>
                )}{' '}
                {order.title}
              </li>
            ))}
          </ul>
        </>
      )}
      {detail.related.length > 0 && (
        <>
          <h3>{t('register.related')}</h3>
          {detail.related.map((other) => (
            <Button key={other.id} type="link" size="small" onClick={() => setParams({ object: `record:${other.number}` })}>
              {other.number} {other.title}
            </Button>
          ))}
        </>
      )}
      <h3>{t('register.timeline')}</h3>
      <Timeline
        items={detail.timeline.toReversed().map((entry) => ({
          key: entry.seq,
          content: (
            <>
              <strong>
                {named(register.transitions.find((x) => x.id === entry.subject)?.name ?? { zh: t(`register.event.${entry.kind}`, { defaultValue: entry.kind }), en: t(`register.event.${entry.kind}`, { defaultValue: entry.kind }) })}
              </strong>{' '}
              <span className="quiet small">
                {moment(entry.at, language())} · {entry.byName}
                {entry.enteredLater && ` · ${t('register.enteredLater', { at: moment(entry.storedAt, language()) })}`}
              </span>
              {entry.from !== entry.to && <div className="small">{stateName(register, entry.to)}</div>}
              {Object.entries(entry.changes).map(([field, value]) => {
                const known = register.fields.find((f) => f.id === field);
                return (
                  <div key={field} className="small record-value">
                    {known ? named(known.name) : field}: {shown(known, value, names, yesNo)}
                  </div>
                );
              })}
              {entry.reason && <blockquote className="words">{entry.reason}</blockquote>}
              {entry.notes.map((note) => (
                <div key={note} className="quiet small">
                  {note}
                </div>
              ))}
            </>
          ),
        }))}
      />
      <h3>{t('register.comments')}</h3>
      {detail.comments.map((c) => (
        <p key={c.id} className="record-value">
          <span className="quiet small">
            {moment(c.at, language())} · {c.byName}
          </span>
          <br />
          {c.body}
        </p>
      ))}
      {may(me, 'POST /api/v1/records/{id}/comments') && (
        <Input.Search
          value={words}
          enterButton={t('register.say')}
          loading={comment.busy}
          aria-label={t('register.comments')}
          onChange={(event) => setWords(event.target.value)}
          onSearch={(text) => {
            if (text.trim()) {
              void comment
                .run(() => write('post', '/api/v1/records/{id}/comments', { path: { id }, body: { body: text.trim() } }))
                .then((reply) => {
                  if (reply) {
                    setWords('');
                    refresh('/api/v1/records');
                  }
                });
            }
          }}
        />
      )}
    </div>
  );
}
