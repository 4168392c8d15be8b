import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAddress } from '../app/address';
import { useNarrow } from '../app/narrow';
import { useShortcut } from '../app/shortcuts';
import { Boundary } from '../app/Boundary';
import { drawers } from './drawers';
import { Suspense } from 'react';
import { Skeleton } from 'antd';

/** The one drawer for every object, opened by `?object=kind:id` in the address, so that it can be sent to somebody. */
export default function ObjectDrawer() {
  const { t } = useTranslation();
  const [params, setParams] = useAddress();
  const narrow = useNarrow();
  // On the map one looks at the object and at what is said of it together.
  const beside = useLocation().pathname === '/map' && !narrow;
  useShortcut('Escape', () => setParams({ object: null }), beside);
  const object = params.get('object') ?? '';
  const at = object.indexOf(':');
  const kind = object.slice(0, at);
  const Body = drawers[kind];
  return (
    <Drawer
      open
      onClose={() => setParams({ object: null })}
      mask={!beside}
      size={narrow ? '100%' : 520}
      title={t(`object.${Body ? kind : 'unknown'}`)}
      className="object-drawer"
    >
      <Boundary subject={object}>
        <Suspense fallback={<Skeleton active />}>{Body ? <Body key={object} id={object.slice(at + 1)} /> : <p>{t('object.unknownWhy', { object })}</p>}</Suspense>
      </Boundary>
    </Drawer>
  );
}
