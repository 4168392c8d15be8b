import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { Light } from '../../parts/Light';
import type { Held } from './lights';

/** Promises with their lights, the most serious first. */
export function HeldPromises({ held }: { held: Held[] }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  if (held.length === 0) {
    return null;
  }
  const weight = { red: 0, yellow: 1, green: 2, none: 3 };
  return (
    <>
      <h3>{t('department.promises', { count: held.length })}</h3>
      <ul className="lines">
        {held
          .toSorted((a, b) => weight[a.light] - weight[b.light])
          .map((promise) => (
            <li key={promise.code}>
              {promise.year > 0 ? (
                <button type="button" className="link" onClick={() => setParams({ object: `promise:${promise.year}/${promise.code}` }, { push: true })}>
                  {promise.subject}
                </button>
              ) : (
                <span className="link-less">{promise.subject}</span>
              )}
              <Light light={promise.light} verdict={promise.verdict} />
            </li>
          ))}
      </ul>
    </>
  );
}
