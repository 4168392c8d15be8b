import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LightShape } from '../../parts/Light';
import { type Counts, lights } from '../answers/answer';
import { type At, atPath } from '../answers/useAnswers';

/** How many promises show which light; each number leads to its list. */
export function LightCounts({ counts, at }: { counts: Counts; at: At }) {
  const { t } = useTranslation();
  return (
    <ul className="light-counts">
      {lights.map((light) => (
        <li key={light}>
          <Link to={atPath('/answers', at, { light })} className={`light-count light-count-${light}`}>
            <span>
              <LightShape light={light} size={14} /> {t(`light.${light}`)}
            </span>
            <strong>{counts[light]}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
