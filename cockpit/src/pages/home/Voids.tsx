import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may } from '../../api/access';
import { usePages } from '../../api/resource';
import { useMe } from '../../app/session';
import { type AnswerLine, voids } from '../answers/answer';

/** What nothing can be said about, and what is overdue: numbers that lead to the lists somebody has to shorten. */
export function Voids({ lines, asOf }: { lines: AnswerLine[]; asOf: string | null }) {
  const { t } = useTranslation();
  const me = useMe();
  const orders = usePages(may(me, 'GET /api/v1/orders') ? '/api/v1/orders' : null, { query: { done: false } });
  const overdue = orders.rows.filter((order) => order.overdue).length;
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  return (
    <ul className="voids">
      {voids
        .filter((verdict) => verdict !== 'claimed-unquantified' || count(verdict) > 0)
        .map((verdict) => (
          <li key={verdict}>
            <Link to={`/answers?verdict=${verdict}${asOf ? `&asof=${asOf}` : ''}`}>
              <span>{t(`verdict.${verdict}`)}</span>
              <strong>{count(verdict)}</strong>
            </Link>
          </li>
        ))}
      {may(me, 'GET /api/v1/orders') && !asOf && (
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
