import { LogoutOutlined, MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { followChanges } from '../api/live';
import { language, speak } from '../i18n';
import { Boundary } from './Boundary';
import { type Place, places } from './places';
import { PlaceIcon } from './PlaceIcon';
import { useMe, useSession } from './session';
import { useShortcut } from './shortcuts';

const Palette = lazy(() => import('./Palette'));
const ObjectDrawer = lazy(() => import('../parts/ObjectDrawer'));

const groups: Place['group'][] = ['work', 'base', 'house'];

/** What stands around every page: menu, search, language, the person. */
export function Frame() {
  const { t } = useTranslation();
  const { end } = useSession();
  const me = useMe();
  const navigate = useNavigate();
  const location = useLocation();
  const [searching, setSearching] = useState(false);
  const [menu, setMenu] = useState(false);
  const open = places.filter((place) => place.open(me));
  const shown = open.filter((place) => place.group !== 'own');
  useShortcut('mod+k', () => setSearching(true));
  useEffect(() => setMenu(false), [location.pathname]);
  useEffect(followChanges, []);
  useEffect(() => {
    const here = open.find((place) => place.path === location.pathname);
    document.title = here ? `${t(`place.${here.name}`)} · ${t('app.title')}` : t('app.title');
  }, [location.pathname, open, t]);
  if (location.pathname === '/wall') {
    return (
      <main className="wall" id="content">
        <Boundary subject={location.pathname}>
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </Boundary>
      </main>
    );
  }
  const other = language() === 'zh' ? 'en' : 'zh';
  const person = {
    items: [
      { key: 'account', icon: <UserOutlined />, label: t('place.account') },
      { key: 'language', label: t(`language.${other}`) },
      { key: 'out', icon: <LogoutOutlined />, label: t('session.out') },
    ],
    onClick: ({ key }: { key: string }) => {
      if (key === 'account') {
        void navigate('/account');
      } else if (key === 'language') {
        void speak(other);
      } else {
        void end();
      }
    },
  };
  // Who works outside has the field page at hand.
  const outside = me.roles.some((role) => role === 'inspector' || role === 'enterprise');
  const near = outside ? shown.toSorted((a, b) => Number(b.name === 'field') - Number(a.name === 'field')) : shown;
  const list = (
    <nav aria-label={t('app.menu')} className="menu">
      {groups.map((group) => {
        const members = shown.filter((place) => place.group === group);
        return (
          members.length > 0 && (
            <div key={group} className="menu-group">
              {members.map((place) => (
                <NavLink key={place.path} to={place.path} end={place.path === '/'}>
                  <PlaceIcon name={place.name} />
                  <span>{t(`place.${place.name}`)}</span>
                </NavLink>
              ))}
            </div>
          )
        );
      })}
    </nav>
  );
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Button className="narrow-only" type="text" icon={<MenuOutlined />} aria-label={t('app.menu')} onClick={() => setMenu(true)} />
        <NavLink to="/" className="brand">
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>{t('app.title')}</span>
        </NavLink>
        <button type="button" className="search" onClick={() => setSearching(true)}>
          <SearchOutlined />
          <span className="wide-only">{t('palette.open')}</span>
          <kbd className="wide-only">Ctrl K</kbd>
          <span className="narrow-only unseen">{t('palette.open')}</span>
        </button>
        <Button className="wide-only" type="text" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => void speak(other)}>
          {t(`language.${other}`)}
        </Button>
        <Dropdown menu={person} trigger={['click']} placement="bottomRight">
          <Button type="text" icon={<UserOutlined />} aria-label={t('session.person', { login: me.login })}>
            <span className="wide-only">{me.login}</span>
          </Button>
        </Dropdown>
      </header>
      <aside className="side">{list}</aside>
      <main id="content" tabIndex={-1}>
        <Boundary subject={location.pathname}>
          <Suspense
            fallback={
              <div className="page">
                <Skeleton active paragraph={{ rows: 8 }} />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </Boundary>
      </main>
      <nav className="tabs" aria-label={t('app.menu')}>
        {near.slice(0, 4).map((place) => (
          <NavLink key={place.path} to={place.path} end={place.path === '/'}>
            <PlaceIcon name={place.name} />
            <span>{t(`place.${place.name}`)}</span>
          </NavLink>
        ))}
      </nav>
      <Drawer open={menu} onClose={() => setMenu(false)} placement="left" size={260} title={t('app.title')}>
        {list}
      </Drawer>
      <Suspense>{searching && <Palette onClose={() => setSearching(false)} />}</Suspense>
      <Suspense>{new URLSearchParams(location.search).has('object') && <ObjectDrawer />}</Suspense>
    </div>
  );
}
