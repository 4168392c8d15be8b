import { useTranslation } from 'react-i18next';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { bar, type CarbonDocument, type CarbonQuota, type Warning } from './document';

/** The scale of alarms: each colour has a shape and a word of its own. */
const shapes: Record<Warning, string> = { NONE: '○', BLUE: '◇', YELLOW: '△', ORANGE: '▲', RED: '■' };

/** Quotas with what is used, where the year ends, and what it would be with the planned projects. */
export function Quotas({ document }: { document: CarbonDocument }) {
  const { t } = useTranslation();
  if (document.quotas.length === 0) {
    return null;
  }
  return (
    <section className="panel" aria-label={t('energy.quotas')}>
      <div className="panel-head">
        <h2>{t('energy.quotas')}</h2>
      </div>
      <ul className="quotas">
        {document.quotas.map((quota, index) => (
          <Gauge key={`${quota.enterprise} ${quota.kind}`} quota={quota} planned={document.quotas_with_projects[index]} />
        ))}
      </ul>
    </section>
  );
}

function Gauge({ quota, planned }: { quota: CarbonQuota; planned: CarbonQuota | undefined }) {
  const { t } = useTranslation();
  const unit = quota.kind === 'ENERGY' ? 'tce' : 'tCO2';
  const written = (value: string) => quantityText(String(Math.round(Number(value))), unit, language(), true);
  const { used, forecast, limit } = bar(quota);
  const changes = planned !== undefined && Number(planned.projects) > 0;
  return (
    <li>
      <div className="quota-head">
        <strong>{quota.enterprise === '*' ? t('energy.park') : quota.enterprise}</strong>
        <span className="quiet">{t(`energy.kind.${quota.kind}`)}</span>
        <Badge warning={quota.warning} />
      </div>
      <div className="quota-bar" aria-hidden="true">
        <span className={`quota-forecast w-${quota.warning}`} style={{ width: `${forecast}%` }} />
        <span className={`quota-used w-${quota.warning}`} style={{ width: `${used}%` }} />
        <span className="quota-limit" style={{ left: `${limit}%` }} />
      </div>
      <div className="quota-foot">
        {t('energy.usedOf', { used: written(quota.used), limit: written(quota.limit) })} · {t('energy.forecast', { value: written(quota.forecast) })}
        {changes && (
          <span className="quota-plan">
            {t('energy.withProjects', { value: written(planned.forecast) })} <Badge warning={planned.warning} />
          </span>
        )}
      </div>
    </li>
  );
}

function Badge({ warning }: { warning: Warning }) {
  const { t } = useTranslation();
  return (
    <span className={`warning w-${warning}`}>
      <span aria-hidden="true">{shapes[warning]}</span> {t(`energy.warning.${warning}`)}
    </span>
  );
}
