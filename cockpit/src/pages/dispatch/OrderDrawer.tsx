import { Button, Form, Input, Radio, Skeleton, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Path, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh, useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { day, moment } from '../../format/time';
import { language } from '../../i18n';
import { useDepartments } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { Due } from './Due';
import { reasoned, type Step, steps } from './order';

interface Filled {
  words?: string;
  dueOn?: string;
  granted?: boolean;
}

/** An order, everything that happened to it, and what can happen next. */
export default function OrderDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const departments = useDepartments();
  const path = { number: id };
  const order = useResource('/api/v1/orders/{number}', { path });
  const events = useResource('/api/v1/orders/{number}/events', { path });
  const [step, setStep] = useState<Step>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (order.problem && !order.data) {
    return <ProblemNotice problem={order.problem} onRetry={order.reload} />;
  }
  if (!order.data) {
    return <Skeleton active />;
  }
  const { data } = order;
  const origin = data.origin;
  const send = (wanted: Step, filled: Filled) => {
    const body =
      wanted === 'extension'
        ? { dueOn: filled.dueOn?.trim(), reason: filled.words }
        : wanted === 'extension/answer'
          ? { granted: filled.granted ?? false, reason: filled.words }
          : { words: filled.words?.trim() || null, attachments: [], facts: [] };
    setBusy(true);
    setProblem(undefined);
    // The steps share one shape; the server checks the body of each.
    write('post', `/api/v1/orders/{number}/${wanted}` as '/api/v1/orders/{number}/close' & Path, { path, etag: order.etag, body: body as never })
      .then(() => {
        setStep(undefined);
        refresh('/api/v1/orders');
      })
      .catch((error: unknown) => setProblem(Problem.of(error)))
      .finally(() => setBusy(false));
  };
  const lines: [string, React.ReactNode][] = [
    [t('order.number'), data.number],
    [t('order.owner'), departments.name(data.ownerId)],
    [t('order.due'), <Due key="due" order={data} />],
    [t('order.issuedOn'), `${day(data.issuedOn, language())} \u00b7 ${data.issuedByName}`],
    [
      t('order.origin'),
      origin.promiseCode && origin.planYear ? (
        <a
          key="promise"
          href={`/plan?year=${origin.planYear}&promise=${origin.promiseCode}&shelf=all`}
          onClick={(event) => {
            event.preventDefault();
            setParams({ object: `promise:${origin.planYear}/${origin.promiseCode}` });
          }}
        >
          {origin.promiseCode}
        </a>
      ) : (
        `${t(`order.origins.${origin.kind}`, { defaultValue: origin.kind })} \u00b7 ${origin.name}`
      ),
    ],
  ];
  if (data.coOwnerIds.length > 0) {
    lines.push([t('order.coOwners'), data.coOwnerIds.map((co) => departments.name(co)).join(' \u00b7 ')]);
  }
  if (data.extensionAsked) {
    lines.push([t('order.extensionAsked'), day(data.extensionAsked, language())]);
  }
  return (
    <div className="drawer-body">
      <h2>{data.title}</h2>
      <p className="order-state">{t(`order.states.${data.state}`)}</p>
      {data.words && data.words !== data.title && <blockquote className="words">{data.words}</blockquote>}
      <dl className="facts one-column">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="order-steps">
        {steps(data, me).map((name, index) => (
          <Button
            key={name}
            type={index === 0 ? 'primary' : 'default'}
            danger={name === 'withdraw'}
            loading={busy && step === undefined}
            onClick={() => (['acknowledge', 'start'].includes(name) ? send(name, {}) : setStep(name))}
            aria-expanded={step === name}
          >
            {t(`order.step.${name.replace('/', '-')}`)}
          </Button>
        ))}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {step && (
        <Form key={step} layout="vertical" requiredMark={false} className="mend" onFinish={(filled: Filled) => send(step, filled)} initialValues={{ granted: true }}>
          {step === 'extension' && (
            <Form.Item name="dueOn" label={t('order.newDue')} extra={t('order.extensionOnce')} rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('order.dayRule') }]}>
              <Input autoFocus placeholder="2026-12-31" />
            </Form.Item>
          )}
          {step === 'extension/answer' && (
            <Form.Item name="granted" label={t('order.answer')}>
              <Radio.Group options={[{ value: true, label: t('order.grant') }, { value: false, label: t('order.refuse') }]} />
            </Form.Item>
          )}
          <Form.Item
            name="words"
            label={t(reasoned.includes(step) ? 'order.wordsNeeded' : 'order.words')}
            rules={reasoned.includes(step) ? [{ required: true, whitespace: true, message: t('order.wordsMissing') }] : []}
          >
            <Input.TextArea autoFocus={step !== 'extension'} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t(`order.step.${step.replace('/', '-')}`)}
          </Button>
        </Form>
      )}
      <h3>{t('order.history')}</h3>
      <Timeline
        items={(events.data?.items ?? []).toReversed().map((event) => ({
          key: event.number,
          content: (
            <>
              <strong>{t(`order.event.${event.kind}`, { defaultValue: event.kind })}</strong>{' '}
              <span className="quiet small">
                {moment(event.at, language())} {event.byName && `\u00b7 ${event.byName}`}
              </span>
              {event.dueOn && event.kind !== 'issue' && <div className="small">{t('order.toDay', { day: day(event.dueOn, language()) })}</div>}
              {event.words && <div>{event.words}</div>}
              {event.attachments.map((hash) => (
                <div key={hash}>
                  <a href={`/api/v1/attachments/${hash}`} download>
                    {t('fact.attachments')} <code>{hash.slice(0, 8)}</code>
                  </a>
                </div>
              ))}
            </>
          ),
        }))}
      />
    </div>
  );
}
