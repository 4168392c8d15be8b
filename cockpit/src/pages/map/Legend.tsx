import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { LightShape } from '../../parts/Light';
import type { ParkMap } from './objects';

const switches = ['zones', 'enterprises', 'departments', 'backdrop'] as const;

interface Props {
  map: ParkMap;
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}

/** What the signs mean, and which of them are shown. */
export function Legend({ map, hidden, onChange }: Props) {
  const { t } = useTranslation();
  const there = switches.filter((name) => map.layers.some((layer) => layer.name === name && layer.features.length > 0));
  return (
    <div className="map-legend" role="group" aria-label={t('map.legend')}>
      <ul>
        {there.map((name) => (
          <li key={name}>
            <Checkbox checked={!hidden.includes(name)} onChange={(event) => onChange(event.target.checked ? hidden.filter((each) => each !== name) : [...hidden, name])}>
              <span className={`map-swatch map-swatch-${name}`} aria-hidden="true" />
              {t(`map.layer.${name}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <ul aria-label={t('map.lights')} title={t('map.lightsWhat')}>
        {(['red', 'yellow', 'green'] as const).map((light) => (
          <li key={light}>
            <LightShape light={light} size={11} /> {t(`light.${light}`)}
          </li>
        ))}
        <li className="quiet small">{t('map.lightsWhat')}</li>
      </ul>
    </div>
  );
}
