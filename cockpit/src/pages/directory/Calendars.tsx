import { Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResource } from '../../api/resource';
import { day } from '../../format/time';
import { language } from '../../i18n';
import { ProblemNotice } from '../../parts/ProblemNotice';

/** Holidays and make-up days, by which all terms count. */
export function Calendars() {
  const { t } = useTranslation();
  const calendars = useResource('/api/v1/directory/calendars');
  if (calendars.problem) {
    return <ProblemNotice problem={calendars.problem} onRetry={calendars.reload} />;
  }
  if (!calendars.data) {
    return <Skeleton active />;
  }
  return (
    <ul className="plain-list calendars">
      {calendars.data.items
        .toSorted((a, b) => b.year - a.year)
        .map((year) => (
          <li key={year.year}>
            <div>
              <h2>
                {t('time.year', { year: year.year })} {year.provisional && <Tag color="warning">{t('directory.provisional')}</Tag>}
              </h2>
              <p>
                <span className="quiet">{t('directory.holidays')}</span> {year.holidays.map((date) => day(date, language())).join(' \u00b7 ')}
              </p>
              <p>
                <span className="quiet">{t('directory.makeUp')}</span> {year.makeUpDays.map((date) => day(date, language())).join(' \u00b7 ') || '\u2014'}
              </p>
              <p className="quiet small">{year.source}</p>
            </div>
          </li>
        ))}
    </ul>
  );
}
