interface Props {
  values: number[];
  target?: number | undefined;
  width?: number;
  height?: number;
  label: string;
}

/** The course of a number, small enough for a line of a table; the target is the dashed line. */
export function Sparkline({ values, target, width = 96, height = 22, label }: Props) {
  if (values.length < 2) {
    return null;
  }
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const y = (value: number) => 3 + (1 - (value - low) / span) * (height - 6);
  const x = (index: number) => 2 + (index / (values.length - 1)) * (width - 6);
  const path = values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const last = values.length - 1;
  return (
    <svg className="sparkline" role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {target !== undefined && <path className="sparkline-target" d={`M0 ${y(target).toFixed(1)}H${width}`} />}
      <path className="sparkline-line" d={path} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2" />
    </svg>
  );
}
