import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import type { CarbonDocument } from './document';
import { Standing } from './Standing';

/** The factors of this account that nobody has read in print: shown above its figures, since they rest on them. */
export function Unconfirmed({ document }: { document: CarbonDocument }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const open = document.findings.filter((finding) => finding.kind === 'UNCONFIRMED');
  if (open.length === 0) {
    return null;
  }
  return (
    <details className="panel unconfirmed">
      <summary>
        <span aria-hidden="true">{'\u25cb'}</span> <strong>{t('factor.unconfirmed', { count: open.length })}</strong> <span className="quiet">{t('factor.unconfirmedWhy')}</span>
      </summary>
      <ul>
        {open.map((finding) => {
          const at = finding.about.indexOf(' ');
          const [kind, item] = [finding.about.slice(0, at), finding.about.slice(at + 1)];
          const [value = '', confidence = '', source = ''] = finding.arguments;
          return (
            <li key={finding.about + value}>
              <span>
                {t(`factor.kind.${kind}`, { defaultValue: kind })} {'\u00b7'} {t(`energy.word.${item}`, { defaultValue: item })}
              </span>
              <span className="unconfirmed-value">{value}</span>
              <Standing confidence={confidence} />
              <span className="quiet small">{source}</span>
            </li>
          );
        })}
      </ul>
      <button type="button" className="link" onClick={() => setParams({ shelf: 'factors', factors: 'unconfirmed' }, { push: true })}>
        {t('factor.toEnter')}
      </button>
    </details>
  );
}
