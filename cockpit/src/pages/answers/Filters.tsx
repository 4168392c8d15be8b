import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { LightShape } from '../../parts/Light';
import { type AnswerLine, counted, lights, themeName, verdicts } from './answer';

/** What of the sheet is shown; all of it lives in the address. */
export function Filters({ lines, shown }: { lines: AnswerLine[]; shown: number }) {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const counts = counted(lines);
  const light = params.get('light');
  const present = verdicts.filter((verdict) => verdict === params.get('verdict') || lines.some((line) => line.verdict === verdict));
  const names = (of: 'theme' | 'owner') => [...new Set(lines.map((line) => line[of]))].filter(Boolean).toSorted((a, b) => a.localeCompare(b, 'zh'));
  const filtered = ['light', 'verdict', 'theme', 'owner', 'q'].some((name) => params.has(name));
  return (
    <div className="answer-filters">
      <div className="light-filter" role="group" aria-label={t('answers.lights')}>
        {lights.map((each) => (
          <button key={each} type="button" aria-pressed={light === each} onClick={() => setParams({ light: light === each ? null : each })}>
            <LightShape light={each} />
            <span>{t(`light.${each}`)}</span>
            <strong>{counts[each]}</strong>
          </button>
        ))}
      </div>
      <Select
        allowClear
        placeholder={t('answers.verdict')}
        aria-label={t('answers.verdict')}
        value={params.get('verdict')}
        onChange={(verdict: string | undefined) => setParams({ verdict: verdict ?? null })}
        options={present.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={t('plan.field.theme')}
        aria-label={t('plan.field.theme')}
        value={params.get('theme')}
        onChange={(theme: string | undefined) => setParams({ theme: theme ?? null })}
        options={names('theme').map((theme) => ({ value: theme, label: themeName(theme) }))}
      />
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={t('plan.field.owner')}
        aria-label={t('plan.field.owner')}
        value={params.get('owner')}
        onChange={(owner: string | undefined) => setParams({ owner: owner ?? null })}
        options={names('owner').map((owner) => ({ value: owner, label: owner }))}
      />
      <Input allowClear placeholder={t('answers.search')} aria-label={t('answers.search')} value={params.get('q') ?? ''} onChange={(event) => setParams({ q: event.target.value })} />
      {filtered && (
        <span className="answer-filtered">
          <span className="quiet small" aria-live="polite">
            {t('answers.shown', { count: shown, all: lines.length })}
          </span>
          <Button size="small" type="link" onClick={() => setParams({ light: null, verdict: null, theme: null, owner: null, q: null })}>
            {t('answers.clear')}
          </Button>
        </span>
      )}
    </div>
  );
}
