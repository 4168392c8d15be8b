import { useTranslation } from 'react-i18next';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { asLight, Light, LightShape } from '../../parts/Light';
import { type AnswerLine, type Group, themeName } from '../answers/answer';

/** Promises shown with their numbers: two figures each, so that a slide holds at most six. */
const MOST = 3;

/** One theme on the wall: every promise as its light, and those that most need eyes with where they stand. */
export function ThemeSlide({ group }: { group: Group }) {
  const { t } = useTranslation();
  const shown = group.lines.filter((line) => asLight(line.light) !== 'none').slice(0, MOST);
  return (
    <div className="wall-theme">
      <h2>{themeName(group.name)}</h2>
      <ul className="wall-shapes" aria-label={t('answers.lights')}>
        {group.lines.map((line) => (
          <li key={line.code}>
            <LightShape light={asLight(line.light)} size={44} />
          </li>
        ))}
      </ul>
      <ul className="wall-lines">
        {shown.map((line) => (
          <li key={line.code}>
            <Light light={asLight(line.light)} verdict={line.verdict} />
            <span className="wall-subject">{line.subject}</span>
            <Numbers line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Numbers({ line }: { line: AnswerLine }) {
  const { t } = useTranslation();
  if (!line.value) {
    return null;
  }
  return (
    <span className="wall-numbers">
      <strong className="figure">{quantityText(line.value, line.unit, language(), true)}</strong>
      {line.target && (
        <span className="quiet">
          {t('answers.target')} <span className="figure">{quantityText(line.target, line.targetUnit, language(), true)}</span>
        </span>
      )}
    </span>
  );
}
