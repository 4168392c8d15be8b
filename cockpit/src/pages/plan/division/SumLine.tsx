import { useTranslation } from 'react-i18next';
import { quantityText } from '../../../format/quantity';
import { language } from '../../../i18n';

type Decimal = string | number | null | undefined;

interface Props {
  basis: string;
  /** Decimals as the server sends them: text, or a number where it is short. */
  sum: Decimal;
  target: Decimal;
  difference: Decimal;
  unit: string;
  /** What the server says, which counts rounding; without it the figures must agree to the last digit. */
  adds?: boolean | null | undefined;
}

/** Whether the shares add up to what was promised, or by how much they differ. */
export function SumLine({ basis, sum, target, difference, unit, adds }: Props) {
  const { t } = useTranslation();
  const written = (value: string | number) => quantityText(String(value), unit, language());
  if (basis === 'rate') {
    return <p className="division-line">{t('division.noSum')}</p>;
  }
  if (sum === undefined || sum === null) {
    return <p className="division-line quiet">{t('division.nothing')}</p>;
  }
  if (target === undefined || target === null || difference === undefined || difference === null) {
    return <p className="division-line">{t('division.sumOnly', { sum: written(sum) })}</p>;
  }
  const even = adds ?? Number(difference) === 0;
  const less = Number(difference) < 0;
  const words = { sum: written(sum), target: written(target), difference: written(String(difference).replace('-', '')) };
  return (
    <p className={`division-line ${even ? 'division-even' : 'division-off'}`} aria-live="polite">
      <span aria-hidden="true">{even ? '\u25cf' : '\u25b2'}</span> {even ? t('division.adds', words) : less ? t('division.less', words) : t('division.over', words)}
    </p>
  );
}
