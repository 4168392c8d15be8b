import { useTranslation } from 'react-i18next';
import { type AnswerLine, elapsed, standing } from '../answers/answer';
import './ring.css';

interface Props {
  lines: AnswerLine[];
  year: number;
  day: string;
  size?: number;
  /** Without the count of promises, where few figures may stand. */
  brief?: boolean;
}

const OUTER = 92;
const INNER = 74;

/** Outside the share of the year that is gone, inside the share of promises that are kept or on their way. */
export function YearRing({ lines, year, day, size = 176, brief = false }: Props) {
  const { t } = useTranslation();
  const gone = elapsed(year, day);
  const kept = lines.length === 0 ? 0 : standing(lines) / lines.length;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="year-ring">
      <svg width={size} height={size} viewBox="0 0 200 200" role="img" aria-label={t('home.ring', { gone: percent(gone), kept: percent(kept) })}>
        <circle className="ring-ground" cx="100" cy="100" r={OUTER} strokeWidth="6" />
        <Arc className="ring-time" radius={OUTER} width={6} share={gone} />
        <circle className="ring-ground" cx="100" cy="100" r={INNER} strokeWidth="16" />
        <Arc className="ring-kept" radius={INNER} width={16} share={kept} />
        <text x="100" y="102" className="ring-number figure">
          {percent(kept)}
          <tspan className="ring-percent">%</tspan>
        </text>
        <text x="100" y="126" className="ring-words">
          {t('home.kept')}
        </text>
      </svg>
      <dl>
        <div>
          <dt>
            <i className="ring-key ring-key-time" />
            {t('home.gone')}
          </dt>
          <dd className="figure">{percent(gone)}%</dd>
        </div>
        <div>
          <dt>
            <i className="ring-key ring-key-kept" />
            {t('home.keptOf')}
          </dt>
          {!brief && (
            <dd>
              {standing(lines)}
              <span className="quiet"> / {lines.length}</span>
            </dd>
          )}
        </div>
      </dl>
    </div>
  );
}

function Arc({ className, radius, width, share }: { className: string; radius: number; width: number; share: number }) {
  const around = 2 * Math.PI * radius;
  return <circle className={className} cx="100" cy="100" r={radius} strokeWidth={width} strokeDasharray={`${(share * around).toFixed(2)} ${around.toFixed(2)}`} transform="rotate(-90 100 100)" />;
}
