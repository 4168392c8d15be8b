import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useResource } from '../../api/resource';
import { FactRows } from './FactRows';
import { formulaWords } from './formula';
import { Sentence } from './Sentence';

type Detail = Schemas['AnswerDetail'];
type Step = Schemas['AnswerStep'];

/** Down from the answer: the indicator and how it is reckoned, the facts it read, where each came from; and up to the promise. */
export function Walk({ detail, year }: { detail: Detail; year: number | undefined }) {
  const { t, i18n } = useTranslation();
  const indicators = useResource('/api/v1/indicators');
  const known = new Map((indicators.data?.items ?? []).map((each) => [each.id, each]));
  const name = (id: string) => {
    const found = known.get(id);
    return (found && (i18n.language === 'en' ? found.nameEn : found.nameZh)) ?? id;
  };
  const indicator = detail.indicator ? known.get(detail.indicator) : undefined;
  return (
    <>
      <h3>{t('answer.walk')}</h3>
      <ol className="walk">
        <li>
          <h4>{t('answer.indicator')}</h4>
          {detail.indicator ? (
            <>
              <p>
                <strong>{name(detail.indicator)}</strong> <code className="quiet">{detail.indicator}</code>
              </p>
              {indicator && (
                <>
                  <p>{t('answer.reckoned', { words: formulaWords(indicator.formula, name) })}</p>
                  <p className="quiet small">
                    {[t('answer.unit', { unit: indicator.unit }), t(`indicatorKind.${indicator.kind}`, { defaultValue: indicator.kind }), t(`answer.better.${indicator.better}`, { defaultValue: indicator.better })].join(' \u00b7 ')}
                  </p>
                  <details>
                    <summary className="quiet small">{t('answer.formula')}</summary>
                    <code>{indicator.formula}</code>
                  </details>
                </>
              )}
              <p className="quiet small">{t('answer.known', { percent: Math.round(Number(detail.knownShare) * 100) })}</p>
            </>
          ) : (
            <p className="missing">{t('answer.noIndicator')}</p>
          )}
        </li>
        <li>
          <h4>{t('answer.facts')}</h4>
          {detail.lineage.length === 0 ? (
            <p className="missing">{t('answer.noFacts')}</p>
          ) : (
            <ul className="steps">
              {detail.lineage.map((step) => (
                <StepView key={step.path} code={detail.answer.code} step={step} name={name} />
              ))}
            </ul>
          )}
        </li>
        <li>
          <h4>{t('answer.sentence')}</h4>
          <Sentence code={detail.answer.code} year={year} source={detail.source} />
        </li>
      </ol>
    </>
  );
}

/** One step: what was reckoned from which facts; steps below it stand inside. */
function StepView({ code, step, name }: { code: string; step: Step; name: (id: string) => string }) {
  return (
    <li>
      <p className="step-head">
        <span>{formulaWords(step.formula, name)}</span>
        {step.result && <strong>{step.result}</strong>}
      </p>
      {step.factCount > 0 && <FactRows code={code} step={step} />}
      {step.steps.length > 0 && (
        <ul className="steps">
          {step.steps.map((each) => (
            <StepView key={each.path} code={code} step={each} name={name} />
          ))}
        </ul>
      )}
    </li>
  );
}
