import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/address';
import { AddressInput } from '../../parts/AddressInput';
import { LightShape } from '../../parts/Light';
import { layers, type MapObject } from './objects';

interface Props {
  objects: MapObject[];
  hidden: readonly string[];
  chosen: readonly string[];
  onHover: (id: string | undefined) => void;
  onOpen: (object: MapObject) => void;
}

/** More rows than anybody reads; a few letters bring the rest. */
const MOST = 300;

/** What is on the map, as a list: found by name, walked by arrow keys, opened by Enter. Pointing here points there. */
export function ObjectList({ objects, hidden, chosen, onHover, onOpen }: Props) {
  const { t } = useTranslation();
  const [params] = useAddress();
  const words = (params.get('q') ?? '').trim().toLowerCase();
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(
    () => objects.filter((object) => !hidden.includes(object.layer) && (!words || `${object.name} ${object.detail}`.toLowerCase().includes(words))),
    [objects, hidden, words],
  );
  const shown = found.slice(0, MOST);
  const current = shown.find(({ id }) => chosen.includes(id)) ?? shown[0];
  const rows = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('.map-row') ?? [])];
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    }
  };
  return (
    <section className="map-list" aria-label={t('map.list')}>
      <AddressInput
        name="q"
        className="map-search"
        label={t('map.search')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            rows()[0]?.focus();
          } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && words && shown[0]) {
            onOpen(shown[0]);
          }
        }}
      />
      {found.length === 0 && <p className="quiet map-none">{t('map.notFound')}</p>}
      <div ref={list} className="map-rows" onKeyDown={walk} onMouseLeave={() => onHover(undefined)} onBlur={() => onHover(undefined)}>
        {layers.map((layer) => {
          const members = shown.filter((object) => object.layer === layer);
          return (
            members.length > 0 && (
              <section key={layer}>
                <h2>
                  {t(`map.layer.${layer}`)} <span className="quiet">{found.filter((object) => object.layer === layer).length}</span>
                </h2>
                <ul>
                  {members.map((object) => (
                    <li key={object.id}>
                      <button
                        type="button"
                        className="map-row"
                        tabIndex={object === current ? 0 : -1}
                        aria-current={chosen.includes(object.id) || undefined}
                        onFocus={() => onHover(object.id)}
                        onMouseEnter={() => onHover(object.id)}
                        onClick={() => onOpen(object)}
                      >
                        <span className="map-row-name">{object.name}</span>
                        {object.detail && <span className="quiet small">{object.detail}</span>}
                        {object.light !== 'none' && (
                          <span className="map-row-light" title={t(`light.${object.light}`)}>
                            <LightShape light={object.light} size={11} />
                            <span className="unseen">{t(`light.${object.light}`)}</span>
                          </span>
                        )}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {found.length > MOST && <p className="quiet small map-none">{t('map.more', { count: found.length - MOST })}</p>}
      </div>
    </section>
  );
}
