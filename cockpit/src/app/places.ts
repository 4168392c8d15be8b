import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { type Me, may } from '../api/access';

export interface Place {
  name: string;
  path: string;
  /** Places of one group stand together in the menu. */
  group: 'work' | 'base' | 'house' | 'own';
  open: (me: Me) => boolean;
  Page: LazyExoticComponent<ComponentType>;
}

/** Every page there is, in the order of the menu. Who may not read what a page shows does not see the page. */
export const places: Place[] = [
  {
    name: 'home',
    path: '/',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/answers'),
    Page: lazy(() => import('../pages/home/Home')),
  },
  {
    name: 'answers',
    path: '/answers',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/answers'),
    Page: lazy(() => import('../pages/answers/Answers')),
  },
  {
    name: 'plan',
    path: '/plan',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/plans'),
    Page: lazy(() => import('../pages/plan/Plan')),
  },
  {
    name: 'dispatch',
    path: '/dispatch',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/orders'),
    Page: lazy(() => import('../pages/dispatch/Dispatch')),
  },
  {
    name: 'work',
    path: '/work',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/my-work') && !me.roles.every((role) => role === 'admin' || role === 'auditor'),
    Page: lazy(() => import('../pages/registers/Work')),
  },
  {
    name: 'field',
    path: '/field',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/my-work') && me.roles.some((role) => role === 'inspector' || role === 'enterprise' || role === 'department'),
    Page: lazy(() => import('../pages/field/Field')),
  },
  {
    name: 'registers',
    path: '/registers',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/registers') && !me.roles.every((role) => role === 'admin'),
    Page: lazy(() => import('../pages/registers/Registers')),
  },
  {
    name: 'ledger',
    path: '/ledger',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/facts'),
    Page: lazy(() => import('../pages/ledger/Ledger')),
  },
  {
    name: 'energy',
    path: '/energy',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/energy/accounts'),
    Page: lazy(() => import('../pages/energy/Energy')),
  },
  {
    name: 'map',
    path: '/map',
    group: 'work',
    open: (me) => may(me, 'GET /api/v1/map'),
    Page: lazy(() => import('../pages/map/ParkMapPage')),
  },
  {
    name: 'directory',
    path: '/directory',
    group: 'base',
    open: (me) => may(me, 'GET /api/v1/directory/departments'),
    Page: lazy(() => import('../pages/directory/Directory')),
  },
  {
    name: 'users',
    path: '/users',
    group: 'house',
    open: (me) => may(me, 'GET /api/v1/users'),
    Page: lazy(() => import('../pages/users/Users')),
  },
  {
    name: 'audit',
    path: '/audit',
    group: 'house',
    open: (me) => may(me, 'GET /api/v1/audit'),
    Page: lazy(() => import('../pages/audit/Audit')),
  },
  {
    name: 'wall',
    path: '/wall',
    group: 'own',
    open: (me) => may(me, 'GET /api/v1/answers'),
    Page: lazy(() => import('../pages/wall/Wall')),
  },
  {
    name: 'account',
    path: '/account',
    group: 'own',
    open: () => true,
    Page: lazy(() => import('../pages/account/Account')),
  },
];
