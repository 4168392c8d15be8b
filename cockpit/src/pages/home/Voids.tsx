import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may } from '../../api/access';
import { usePages, useResource } from '../../api/resource';
import { useMe } from '../../app/session';
import { type AnswerLine, voids } from '../answers/answer';
import { type At, atPath } from '../answers/useAnswers';

/** What nothing can be said about, and what is overdue: numbers that lead to the lists somebody has to shorten. */
export function Voids({ lines, at }: { lines: AnswerLine[]; at: At }) {
  const { t } = useTranslation();
  const me = useMe();
  const orders = usePages(may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { done: false } });
  const overdue = orders.rows.filter((order) => order.overdue).length;
  const summary = useResource('/api/v1/answers/summary', { query: { ...at } });
  // Not mentioned again is what last year's promises can be; the sheet of this year does not hold them.
  const count = (verdict: string) => (verdict === 'not-reported' ? (summary.data?.lastReport?.notReported ?? 0) : lines.filter((line) => line.verdict === verdict).length);
  return (
    <ul className="voids">
      {voids
        .filter((verdict) => verdict !== 'claimed-unquantified' || count(verdict) > 0)
        .map((verdict) => (
          <li key={verdict}>
            <Link to={verdict === 'not-reported' ? atPath('/answers', at, { view: 'forgotten' }) : atPath('/answers', at, { verdict })}>
              <span>{t(`verdict.${verdict}`)}</span>
              <strong>{count(verdict)}</strong>
            </Link>
          </li>
        ))}
      {may(me, 'GET /api/v1/orders') && !at.asOf && (
        <li>
          <Link to="/dispatch?view=list">
            <span>{t('home.overdue')}</span>
            <strong>{overdue}</strong>
          </Link>
        </li>
      )}
    </ul>
  );
}
