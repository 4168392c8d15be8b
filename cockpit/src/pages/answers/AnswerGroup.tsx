import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { type By, type CourseLine, type Group, groupName } from './answer';
import { AnswerRow } from './AnswerRow';
import { Stack } from './Stack';

interface Props {
  group: Group;
  by: By;
  courses: Map<string, CourseLine>;
  /** Nothing is folded away: somebody asked for a list. */
  whole: boolean;
  onOpen: (code: string) => void;
}

/** So few without an indicator are not worth folding. */
const FEW = 2;

/** A theme or a department: its lights, its promises; those that nobody measures are folded into one line that says how many. */
export function AnswerGroup({ group, by, courses, whole, onOpen }: Props) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const [unfolded, setUnfolded] = useState(false);
  const name = groupName(by, group.name);
  const unmeasured = group.lines.filter((line) => line.verdict === 'unmeasured');
  const folds = !whole && unmeasured.length > FEW;
  const shown = folds && !unfolded ? group.lines.filter((line) => line.verdict !== 'unmeasured') : group.lines;
  return (
    <section className="panel answer-group" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Stack counts={group.counts} label={name} onPick={(light) => setParams({ [by]: group.name, light })} />
        <span className="quiet small">{t('answers.count', { count: group.lines.length })}</span>
      </header>
      <ul>
        {shown.map((line) => (
          <AnswerRow key={line.code} line={line} course={courses.get(line.code)} by={by} onOpen={onOpen} />
        ))}
      </ul>
      {folds && (
        <button type="button" className="answer-rest" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {t(unfolded ? 'answers.fold' : 'answers.unfold', { count: unmeasured.length })}
        </button>
      )}
    </section>
  );
}
