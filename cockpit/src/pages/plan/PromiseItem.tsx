import { Button, Tag, Tooltip } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { period } from '../../format/time';
import { language } from '../../i18n';
import { useDepartments, useIndicators } from '../../parts/lookups';
import { Quantity } from '../../parts/Quantity';
import { themeName } from '../answers/answer';
import type { Decisions, DialogKind } from './decisions';
import { DivisionShown } from './division/DivisionShown';
import { deadlineText, type PromiseView, targetText } from './promise';

interface Props {
  promise: PromiseView;
  number: number | undefined;
  chosen: boolean;
  hovered: boolean;
  onHover: (code: string | undefined) => void;
  onChoose: (code: string) => void;
  decisions: Decisions;
  all: PromiseView[];
}

const marks: Record<string, string> = { accepted: '\u2713', rejected: '\u2715', merged: '\u2934', split: '\u2442' };

/** One item: what it promises at a glance; when chosen, who, until when, measured by what, and what can be done. */
export const PromiseItem = memo(function PromiseItem({ promise, number, chosen, hovered, onHover, onChoose, decisions, all }: Props) {
  const { t } = useTranslation();
  const target = targetText(promise, language());
  return (
    <li
      className={`promise promise-${promise.status}${hovered ? ' promise-hovered' : ''}`}
      aria-current={chosen}
      onMouseEnter={() => onHover(promise.code)}
      onMouseLeave={() => onHover(undefined)}
    >
      <button type="button" className="promise-line" onClick={() => onChoose(promise.code)} aria-expanded={chosen}>
        <span className="promise-number">{number ?? '\u2013'}</span>
        <span className="promise-what">
          <span className="promise-subject">{promise.subject || promise.words}</span>
          {target && <span className="promise-target">{target}</span>}
        </span>
        <span className="promise-side">
          {promise.asked && <Tag color="warning">{t('plan.asked')}</Tag>}
          {!promise.inText && <Tag>{t('plan.gone')}</Tag>}
          <span className={`promise-state state-${promise.status}`}>
            {marks[promise.status] && <span aria-hidden="true">{marks[promise.status]} </span>}
            {t(`plan.status.${promise.status}`, { defaultValue: promise.status })}
          </span>
        </span>
      </button>
      {chosen && <Detail promise={promise} decisions={decisions} all={all} />}
    </li>
  );
});

function Detail({ promise, decisions, all }: { promise: PromiseView; decisions: Decisions; all: PromiseView[] }) {
  const { t } = useTranslation();
  const departments = useDepartments();
  const indicators = useIndicators();
  const owner = departments.name(promise.ownerId);
  const lines: [string, React.ReactNode][] = [
    [t('plan.field.kind'), t(`kind.${promise.kind}`, { defaultValue: promise.kind })],
    [t('plan.field.owner'), owner || (promise.readOwner ? <span className="quiet">{t('plan.readOwner', { name: promise.readOwner })}</span> : <Missing />)],
    [t('plan.field.deadline'), deadlineText(promise.deadline, language()) || <Missing />],
    [t('plan.field.indicator'), promise.indicator ? indicators.name(promise.indicator) || promise.indicator : <Missing />],
  ];
  if (promise.theme) {
    lines.push([t('plan.field.theme'), themeName(promise.theme)]);
  }
  if (promise.baseline) {
    lines.push([t('plan.field.baseline'), promise.baseline]);
  }
  if (promise.coOwnerIds.length > 0) {
    lines.push([t('plan.field.coOwners'), promise.coOwnerIds.map((id) => departments.name(id)).join(' \u00b7 ')]);
  }
  if (promise.hedge) {
    lines.push([t('plan.field.hedge'), promise.hedge]);
  }
  if (promise.mergedInto) {
    lines.push([t('plan.field.mergedInto'), promise.mergedInto]);
  }
  const button = (kind: DialogKind, key: string) => (
    <Tooltip title={t('plan.withKey', { key })} mouseEnterDelay={0.6}>
      <Button size="small" onClick={() => decisions.ask(kind, promise, all)} aria-keyshortcuts={key}>
        {t(`plan.act.${kind}`)}
      </Button>
    </Tooltip>
  );
  const decided = promise.status !== 'proposed' && !promise.asked;
  return (
    <div className="promise-detail">
      <blockquote className="words">{promise.words}</blockquote>
      <dl className="facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {promise.milestones.length > 0 && (
        <ol className="milestone-line" aria-label={t('plan.act.milestones')}>
          {promise.milestones.map((milestone) => (
            <li key={milestone.period}>
              <span className="quiet">{period(milestone.period, language())}</span>
              {milestone.value !== null && milestone.value !== undefined && <Quantity value={milestone.value} unit={promise.unit} />}
              {milestone.text && <span>{milestone.text}</span>}
            </li>
          ))}
        </ol>
      )}
      {promise.division && promise.division.shares.length > 0 && <DivisionShown division={promise.division} />}
      {(promise.flags.length > 0 || promise.inferred.length > 0) && (
        <p className="promise-flags">
          {promise.flags.map((flag) => (
            <Tag key={flag} color="warning">
              {t(`flag.${flag}`, { defaultValue: flag })}
            </Tag>
          ))}
          {promise.inferred.length > 0 && <span className="quiet small">{t('plan.inferred', { fields: promise.inferred.map((field) => t(`plan.field.${field}`, { defaultValue: field })).join(' \u00b7 ') })}</span>}
        </p>
      )}
      {promise.corrections.length > 0 && (
        <ul className="small quiet">
          {promise.corrections.map((correction) => (
            <li key={correction.field}>
              {t('plan.corrected', {
                field: t(`plan.field.${correction.field}`, { defaultValue: correction.field }),
                read: correction.read ?? '\u2014',
                corrected: correction.corrected ?? '\u2014',
              })}
            </li>
          ))}
        </ul>
      )}
      {!decisions.open && decisions.plans(promise) && (
        <div className="promise-actions">
          {button('milestones', 't')}
          {button('division', 'd')}
        </div>
      )}
      {decisions.open && (
        <div className="promise-actions">
          {!decided && (
            <Button size="small" type="primary" onClick={() => void decisions.accept(promise)} aria-keyshortcuts="a">
              {t('plan.act.accept')}
            </Button>
          )}
          {button('edit', 'e')}
          {button('assign', 'o')}
          {decisions.plans(promise) && button('milestones', 't')}
          {decisions.plans(promise) && button('division', 'd')}
          {promise.inForce || !decided ? (
            <>
              {button('split', 's')}
              {button('merge', 'm')}
              {button('reject', 'x')}
            </>
          ) : null}
          {decided && button('reopen', 'u')}
        </div>
      )}
    </div>
  );
}

function Missing() {
  const { t } = useTranslation();
  return <span className="missing">{t('plan.missing')}</span>;
}
