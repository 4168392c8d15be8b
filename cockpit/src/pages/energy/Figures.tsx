import { useTranslation } from 'react-i18next';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { type CarbonDocument, firms } from './document';

/** The figures of the park and its firms, three ways of counting power side by side. */
export function Figures({ document }: { document: CarbonDocument }) {
  const { t } = useTranslation();
  const whole = (value: string) => quantityText(String(Math.round(Number(value))), '', language(), false);
  const share = (value: string) => `${(100 * Number(value)).toFixed(1)} %`;
  const titles = ['national', 'direct', 'process', 'location', 'market', 'residual', 'heat', 'coal', 'share', 'uncertainty'] as const;
  return (
    <section className="panel" aria-label={t('energy.figures')}>
      <div className="panel-head">
        <h2>{t('energy.figures')}</h2>
        <span className="quiet small">{document.check.passed ? t('energy.checked', { count: document.check.laws }) : t('energy.notChecked')}</span>
      </div>
      <div className="plain-table" tabIndex={0} role="region" aria-label={t('energy.figures')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('energy.firm')}</th>
              {titles.map((title) => (
                <th scope="col" key={title} className="right">
                  {t(`energy.column.${title}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firms(document).map((part) => (
              <tr key={part.enterprise}>
                <th scope="row">{part.enterprise === '*' ? t('energy.park') : part.enterprise}</th>
                <td className="right">
                  <strong>{whole(part.national_total_t)}</strong>
                </td>
                <td className="right">{whole(part.direct_t)}</td>
                <td className="right">{whole(part.process_t)}</td>
                <td className="right">{whole(part.power_location_t)}</td>
                <td className="right">{whole(part.power_market_t)}</td>
                <td className="right">{whole(part.power_residual_t)}</td>
                <td className="right">{whole(part.heat_t)}</td>
                <td className="right">{whole(part.coal_calorific_tce)}</td>
                <td className="right">{share(part.renewable_share)}</td>
                <td className="right">{part.uncertainty_of_national_total ? `± ${Number(part.uncertainty_of_national_total.propagated_pct).toFixed(1)} %` : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {document.hourly.map((match) => (
        <p className="quiet" key={match.enterprise}>
          {t('energy.hourly', { firm: match.enterprise, hours: match.hours, hourly: share(match.hourly_score), yearly: share(match.yearly_share) })}
        </p>
      ))}
    </section>
  );
}
