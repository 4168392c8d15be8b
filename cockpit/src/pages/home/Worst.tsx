import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { asLight, Light } from '../../parts/Light';
import { Quantity } from '../../parts/Quantity';
import { type AnswerLine, worstFirst } from '../answers/answer';

const MOST = 5;

/** The promises that most need somebody: red and yellow, furthest from their targets first. */
export function Worst({ lines }: { lines: AnswerLine[] }) {
  const { t } = useTranslation();
  const [, setParams] = useAddress();
  const shown = lines
    .filter((line) => line.light === 'red' || line.light === 'yellow')
    .toSorted(worstFirst)
    .slice(0, MOST);
  if (shown.length === 0) {
    return <p className="quiet home-none">{t('home.noneAtRisk')}</p>;
  }
  return (
    <ul className="worst">
      {shown.map((line) => (
        <li key={line.code}>
          <button type="button" aria-haspopup="dialog" onClick={() => setParams({ object: `answer:${line.code}` }, { push: true })}>
            <span className="worst-subject">
              <span>{line.subject}</span>
              <span className="quiet small">{line.owner || t('answers.noOwner')}</span>
            </span>
            <span className="worst-numbers">
              <span>
                <Quantity brief value={line.value} unit={line.unit} />
                {line.target && (
                  <span className="quiet">
                    {' / '}
                    <Quantity brief value={line.target} unit={line.targetUnit} />
                  </span>
                )}
              </span>
              <Light light={asLight(line.light)} verdict={line.verdict} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
