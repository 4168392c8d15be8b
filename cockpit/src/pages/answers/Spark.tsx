import { useTranslation } from 'react-i18next';
import { quantityText } from '../../format/quantity';
import { language } from '../../i18n';
import { type Laid, range } from './course';

interface Props {
  course: Laid;
  width?: number;
  height?: number;
}

const LAST = 11;

/** A year in a line of a table: the year before behind it, the target dashed, the look ahead as a fan. */
export function Spark({ course, width = 132, height = 34 }: Props) {
  const { t } = useTranslation();
  const { now, before, target, fan, unit, year } = course;
  const [low, high] = range(course);
  const x = (month: number) => 3 + (month / LAST) * (width - 7);
  const y = (value: number) => 4 + (1 - (value - low) / (high - low)) * (height - 8);
  const point = (month: number, value: number) => `${x(month).toFixed(1)} ${y(value).toFixed(1)}`;
  const path = (values: (number | null)[]) =>
    values
      .flatMap((value, month) => (value === null ? [] : [point(month, value)]))
      .map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`)
      .join('');
  const at = now.findLastIndex((value) => value !== null);
  const last = now[at];
  const label = t(fan ? 'course.labelAhead' : 'course.label', {
    year,
    month: at + 1,
    value: quantityText(last === null || last === undefined ? '' : String(last), unit, language(), true),
    low: fan ? quantityText(String(fan.low), unit, language(), true) : '',
    high: fan ? quantityText(String(fan.high), unit, language(), true) : '',
  });
  return (
    <svg className="spark" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {target !== undefined && <path className="spark-target" d={`M0 ${y(target).toFixed(1)}H${width}`} />}
      <path className="spark-before" d={path(before)} />
      {fan && (
        <>
          <path className="spark-fan" d={`M${point(fan.from, fan.start)}L${point(fan.to, fan.high)}L${point(fan.to, fan.low)}Z`} />
          <path className="spark-ahead" d={`M${point(fan.from, fan.start)}L${point(fan.to, fan.value)}`} />
        </>
      )}
      <path className="spark-now" d={path(now)} />
      {last !== null && last !== undefined && <circle cx={x(at)} cy={y(last)} r="2.4" />}
    </svg>
  );
}
