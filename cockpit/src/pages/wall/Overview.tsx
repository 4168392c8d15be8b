import { useTranslation } from 'react-i18next';
import { LightShape } from '../../parts/Light';
import { counted, lights } from '../answers/answer';
import type { Sheet } from '../answers/useAnswers';
import { YearRing } from '../home/YearRing';

/** The year on one wall: time gone, promises kept, the four lights. Six figures. */
export function Overview({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const counts = counted(sheet.lines);
  return (
    <div className="wall-overview">
      <YearRing lines={sheet.lines} year={sheet.planYear} day={sheet.asOf} size={620} brief />
      <ul className="wall-lights">
        {lights.map((light) => (
          <li key={light} className={`light-word-${light}`}>
            <LightShape light={light} size={64} />
            <span className="wall-light-name">{t(`light.${light}`)}</span>
            <strong className="figure">{counts[light]}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
