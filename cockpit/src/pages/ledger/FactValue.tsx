import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Quantity } from '../../parts/Quantity';

/** Measured zero, not measured and below the detection limit are three different things. */
export function FactValue({ fact }: { fact: Pick<Schemas['FactView'], 'state' | 'value' | 'unit'> }) {
  const { t } = useTranslation();
  if (fact.state === 'measured') {
    return <Quantity value={fact.value} unit={fact.unit} />;
  }
  return (
    <span className="quiet">
      {t(`fact.state.${fact.state}`, { defaultValue: fact.state })}
      {fact.value ? ` <${fact.value} ${fact.unit}` : ''}
    </span>
  );
}
