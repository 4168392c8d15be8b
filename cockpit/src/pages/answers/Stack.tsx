import { useTranslation } from 'react-i18next';
import type { LightColor } from '../../parts/Light';
import { type Counts, lights } from './answer';
import './pieces.css';

interface Props {
  counts: Counts;
  /** The length that fills the whole width; the bar's own length without it. */
  of?: number;
  onPick?: (light: LightColor) => void;
  /** What the bar is about, for those who cannot see it. */
  label: string;
}

/** Lights beside each other, as long as there are many; each part leads to its list. */
export function Stack({ counts, of, onPick, label }: Props) {
  const { t } = useTranslation();
  const total = lights.reduce((sum, light) => sum + counts[light], 0);
  const parts = lights.filter((light) => counts[light] > 0);
  const words = (light: LightColor) => t('answers.lightCount', { light: t(`light.${light}`), count: counts[light] });
  return (
    <span className="stack" style={{ width: `${(100 * total) / Math.max(1, of ?? total)}%` }} {...(onPick ? {} : { role: 'img', 'aria-label': `${label} ${parts.map(words).join(' ')}` })}>
      {parts.map((light) => {
        const style = { flexGrow: counts[light] };
        return onPick ? (
          <button key={light} type="button" className={`stack-part stack-${light}`} style={style} title={words(light)} aria-label={`${label} ${words(light)}`} onClick={() => onPick(light)}>
            {counts[light]}
          </button>
        ) : (
          <i key={light} className={`stack-part stack-${light}`} style={style} />
        );
      })}
    </span>
  );
}
