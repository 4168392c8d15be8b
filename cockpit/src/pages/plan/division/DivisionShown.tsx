import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/resource';
import type { Schemas } from '../../../api/client';
import { period } from '../../../format/time';
import { language } from '../../../i18n';
import { useDepartments } from '../../../parts/lookups';
import { Quantity } from '../../../parts/Quantity';
import { SumLine } from './SumLine';
import './division.css';

/** A division as it stands: whether it adds up, and who has which part. */
export function DivisionShown({ division }: { division: Schemas['DivisionView'] }) {
  const { t } = useTranslation();
  const departments = useDepartments();
  const enterprises = usePages('/api/v1/directory/enterprises');
  const name = (id: string) => (id === '' ? t('division.whole') : departments.name(id) || enterprises.rows.find((firm) => firm.id === id)?.name || id);
  const teams = [...new Set(division.shares.map(({ team }) => team))];
  const order = [...new Set(division.shares.map((share) => share.period))];
  const share = (team: string, when: string) => division.shares.find((each) => each.team === team && each.period === when);
  return (
    <div className="division-shown">
      <SumLine basis={division.basis} sum={division.sum} target={division.target} difference={division.difference} unit={division.unit} adds={division.adds} />
      <div className="division-grid" tabIndex={0} role="region" aria-label={t('plan.dialog.division')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('division.team')}</th>
              {order.map((when) => (
                <th scope="col" key={when}>
                  {period(when, language())}
                </th>
              ))}
              <th scope="col">{t('division.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team}>
                <th scope="row">{name(team)}</th>
                {order.map((when) => (
                  <td key={when} className="division-sum">
                    {share(team, when)?.value ?? ''}
                  </td>
                ))}
                <td className="division-sum">
                  <Quantity value={division.byTeam.find((each) => each.name === team)?.value} unit={division.unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
