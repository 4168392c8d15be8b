import { useTranslation } from 'react-i18next';

export type LightColor = 'green' | 'yellow' | 'red' | 'none';

const shapes: Record<LightColor, string> = {
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  yellow: 'M8 1.2 15.2 14H.8Z',
  red: 'M2 2h12v12H2Z',
  none: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z',
};

export function asLight(text: string | null | undefined): LightColor {
  return text === 'green' || text === 'yellow' || text === 'red' ? text : 'none';
}

/** The shape of a light; round, triangular, square or hollow, so that colour is never alone. */
export function LightShape({ light, size = 12 }: { light: LightColor; size?: number }) {
  return (
    <svg className={`light light-${light}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[light]} />
    </svg>
  );
}

/** A light with its word: the verdict where there is one, else the light's own name. */
export function Light({ light, verdict }: { light: LightColor; verdict?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={`light-word light-word-${light}`}>
      <LightShape light={light} />
      <span>{verdict ? t(`verdict.${verdict}`, { defaultValue: verdict }) : t(`light.${light}`)}</span>
    </span>
  );
}
