import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import units from '../format/units.json';
import { exact, space, written } from '../format/quantity';
import type { Language } from '../i18n';

interface Props {
  value: string | number | null | undefined;
  unit?: string | null | undefined;
  /** Two decimals, where a figure is compared rather than checked. */
  brief?: boolean;
}

/** A number as people read it; where that shortens it, hovering or focusing shows every digit. */
export function Quantity({ value, unit, brief = false }: Props) {
  const { i18n, t } = useTranslation();
  if (value === null || value === undefined || value === '') {
    return <span className="quiet">{'\u2014'}</span>;
  }
  const text = String(value);
  if (unit && units.yesno.includes(unit)) {
    return <span className="quantity">{t(Number(text) === 0 ? 'unit.yesno.no' : 'unit.yesno.yes')}</span>;
  }
  const shown = written(text, unit ?? '', i18n.language as Language, brief);
  const whole = exact(text, unit ?? '');
  const body = (
    <>
      {shown.number}
      {shown.unit && (
        <span className="unit">
          {space(shown.unit)}
          {shown.unit}
        </span>
      )}
    </>
  );
  if (`${shown.number}${space(shown.unit)}${shown.unit}` === whole) {
    return <span className="quantity">{body}</span>;
  }
  return (
    <Tooltip title={whole}>
      <span className="quantity exact" tabIndex={0} aria-label={whole}>
        {body}
      </span>
    </Tooltip>
  );
}
