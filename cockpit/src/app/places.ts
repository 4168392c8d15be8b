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
    name: 'account',
    path: '/account',
    group: 'own',
    open: () => true,
    Page: lazy(() => import('../pages/account/Account')),
  },
];
