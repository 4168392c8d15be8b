import { useTranslation } from 'react-i18next';
import type { CarbonDocument } from './document';

/** What a person should look at: refused figures first, then gaps between meters, then the rest; factors that nobody stands for have a place of their own. */
export function Remarks({ document }: { document: CarbonDocument }) {
  const { t } = useTranslation();
  const refused = document.findings.filter((finding) => finding.refuses);
  const others = document.findings.filter((finding) => !finding.refuses && finding.kind !== 'UNCONFIRMED');
  const usual = ['LOSS', 'ACCURACY'];
  const gaps = document.gaps.filter((gap) => gap.cause !== 'ACCURACY').sort((a, b) => Number(usual.includes(a.cause)) - Number(usual.includes(b.cause)));
  const rows = [
    ...document.rejected.map((row) => ({ mark: t('energy.rejected'), text: `${row.place}: ${row.value} → ${row.expected}` })),
    ...refused.map((finding) => ({ mark: t('energy.refused'), text: finding.text })),
    ...gaps.map((gap) => ({ mark: t('energy.gap'), text: `${gap.about} ${gap.month}: ${gap.left} / ${gap.right} ${gap.unit}, ${gap.text} ${gap.hint}` })),
    ...others.map((finding) => ({ mark: t('energy.remark'), text: finding.text })),
  ];
  if (rows.length === 0) {
    return null;
  }
  return (
    <section className="panel" aria-label={t('energy.remarks')}>
      <div className="panel-head">
        <h2>{t('energy.remarks')}</h2>
        <span className="quiet small">{t('energy.remarkCount', { count: rows.length })}</span>
      </div>
      <ul className="remarks" tabIndex={0}>
        {rows.map((row) => (
          <li key={row.mark + row.text}>
            <span className="remark-mark">{row.mark}</span> {row.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
