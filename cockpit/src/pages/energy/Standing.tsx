import { useTranslation } from 'react-i18next';

const confirmed = ['MEASURED', 'PRINTED'];

/** How sure a factor is: filled where somebody stands for it, hollow where it waits for the printed value. */
export function Standing({ confidence, replaced = false }: { confidence: string; replaced?: boolean }) {
  const { t } = useTranslation();
  const sure = confirmed.includes(confidence);
  return (
    <span className={`standing ${sure ? 'standing-sure' : replaced ? 'standing-replaced' : 'standing-open'}`}>
      <span aria-hidden="true">{sure ? '\u25cf' : '\u25cb'}</span> {replaced ? t('factor.replaced') : t(`factor.confidence.${confidence}`, { defaultValue: confidence })}
    </span>
  );
}
