import { Button, Skeleton, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { useResource } from '../../api/resource';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { moment, period } from '../../format/time';
import { language } from '../../i18n';
import { useIndicators } from '../../parts/lookups';
import { ProblemNotice } from '../../parts/ProblemNotice';
import { FactForm } from './FactForm';
import { FactValue } from './FactValue';

/** A fact with its place in the chain and what became of it. */
export default function FactDrawer({ id }: { id: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const [, setParams] = useAddress();
  const indicators = useIndicators();
  const fact = useResource('/api/v1/facts/{id}', { path: { id } });
  const history = useResource('/api/v1/facts/{id}/history', { path: { id } });
  const [correcting, setCorrecting] = useState(false);
  if (fact.problem) {
    return <ProblemNotice problem={fact.problem} onRetry={fact.reload} />;
  }
  if (!fact.data) {
    return <Skeleton active />;
  }
  const { data } = fact;
  const lines: [string, React.ReactNode][] = [
    [t('fact.about'), data.about || t('fact.park')],
    [t('fact.period'), period(data.period, language())],
    [t('fact.source'), data.source],
    [t('fact.recordedAt'), moment(data.recordedAt, language())],
    [t('fact.storedAt'), moment(data.storedAt, language())],
    [t('fact.origin'), t(`fact.origins.${data.origin.toLowerCase()}`, { defaultValue: data.origin })],
  ];
  if (data.confidence) {
    lines.push([t('fact.confidence'), data.confidence]);
  }
  if (data.note) {
    lines.push([t('fact.note'), data.note]);
  }
  if (data.why) {
    lines.push([t('fact.why'), data.why]);
  }
  const others = (history.data ?? []).filter((entry) => entry.id !== id);
  return (
    <div className="drawer-body">
      <h2>{indicators.name(data.indicator) || data.indicator}</h2>
      <p className="drawer-number">
        <FactValue fact={data} />
      </p>
      {data.supersededBy && <p className="missing">{t('fact.supersededNote')}</p>}
      <dl className="facts one-column">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {data.attachments.length > 0 && (
        <>
          <h3>{t('fact.attachments')}</h3>
          <ul>
            {data.attachments.map((hash) => (
              <li key={hash}>
                <a href={`/api/v1/attachments/${hash}`} download>
                  <code>{hash.slice(0, 16)}</code>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('fact.history')}</h3>
          <Timeline
            items={others.map((entry) => ({
              key: entry.id,
              content: (
                <button type="button" className="link" onClick={() => setParams({ object: `fact:${entry.id}` })}>
                  <FactValue fact={entry} /> <span className="quiet small">{moment(entry.recordedAt, language())}</span>
                </button>
              ),
            }))}
          />
        </>
      )}
      <h3>{t('fact.proof')}</h3>
      <p className="quiet small">{t('fact.proofWhat', { seq: data.seq })}</p>
      <Typography.Paragraph copyable={{ text: data.hash }} className="hash">
        {data.hash}
      </Typography.Paragraph>
      {may(me, 'POST /api/v1/facts') && !data.supersededBy && <Button onClick={() => setCorrecting(true)}>{t('fact.correct')}</Button>}
      {correcting && <FactForm corrected={data} onClose={() => setCorrecting(false)} />}
    </div>
  );
}
