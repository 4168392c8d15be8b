import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { asLight, Light } from '../../parts/Light';
import { Quantity } from '../../parts/Quantity';
import { type AnswerLine, type By, type CourseLine, reason, themeName } from './answer';
import { laid } from './course';
import { Spark } from './Spark';

interface Props {
  line: AnswerLine;
  course: CourseLine | undefined;
  by: By;
  onOpen: (code: string) => void;
}

/** One promise: its light, what it is, where it stands, how it came there. Without a number the reason stands in its place. */
export const AnswerRow = memo(function AnswerRow({ line, course, by, onOpen }: Props) {
  const { t } = useTranslation();
  const drawn = laid(course, line);
  const known = line.value !== null && line.value !== undefined;
  const other = by === 'theme' ? line.owner || t('answers.noOwner') : themeName(line.theme);
  const decided = line.verdict === 'met' || line.verdict === 'missed';
  const chance = decided ? undefined : course?.outlook?.probability;
  return (
    <li className={`answer-row answer-${asLight(line.light)}${known ? '' : ' answer-void'}`} onClick={() => onOpen(line.code)}>
      <span className="answer-light">
        <Light light={asLight(line.light)} verdict={line.verdict} />
      </span>
      <span className="answer-subject">
        <button type="button" className="answer-open" aria-haspopup="dialog" onKeyDown={walk}>
          {line.subject}
        </button>
        <span className="quiet small">
          {other}
          {line.deadline && ` \u00b7 ${day(line.deadline, language())}`}
        </span>
      </span>
      {known ? (
        <>
          <span className="answer-value">
            <Quantity brief value={line.value} unit={line.unit} />
          </span>
          <span className="answer-target quiet">
            {line.target && (
              <>
                {t('answers.target')} <Quantity brief value={line.target} unit={line.targetUnit} />
              </>
            )}
          </span>
          <span className="answer-course">
            {drawn && <Spark course={drawn} />}
            {chance && <span className="small quiet">{t('answers.chance', { percent: Math.round(Number(chance) * 100) })}</span>}
          </span>
        </>
      ) : (
        <span className="answer-reason">{reason(line, language())}</span>
      )}
    </li>
  );
});

/** Arrow keys walk over the rows of the whole sheet; Enter opens one, as a button does. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    return;
  }
  const all = [...document.querySelectorAll<HTMLButtonElement>('.answer-open')];
  const next = all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
