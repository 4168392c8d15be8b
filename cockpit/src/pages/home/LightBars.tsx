import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type By, type Group, groupName } from '../answers/answer';
import { type At, atPath } from '../answers/useAnswers';
import { Stack } from '../answers/Stack';

interface Props {
  groups: Group[];
  by: By;
  at: At;
}

/** Lights of each theme or department as bars of one scale; name and part lead to their lists. */
export function LightBars({ groups, by, at }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // What belongs nowhere is counted, not drawn: it would set the scale of all others.
  const named = groups.filter((group) => group.name !== '');
  const nowhere = groups.find((group) => group.name === '');
  const most = Math.max(1, ...named.map((group) => group.lines.length));
  const path = (name: string, light?: string) => atPath('/answers', at, { by: by === 'owner' ? by : undefined, [by]: name, light });
  return (
    <ul className="light-bars" tabIndex={0} aria-label={t(by === 'theme' ? 'home.byTheme' : 'home.byOwner')}>
      {named.map((group) => (
        <li key={group.name}>
          <Link to={path(group.name)} title={groupName(by, group.name)}>
            {groupName(by, group.name)}
          </Link>
          <span className="light-bar">
            <Stack counts={group.counts} of={most} label={groupName(by, group.name)} onPick={(light) => void navigate(path(group.name, light))} />
          </span>
        </li>
      ))}
      {nowhere && (
        <li>
          <span className="quiet">{groupName(by, '')}</span>
          <span className="quiet">{t('answers.count', { count: nowhere.lines.length })}</span>
        </li>
      )}
    </ul>
  );
}
