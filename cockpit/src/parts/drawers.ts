import { type ComponentType, lazy } from 'react';

/** What the drawer shows for each kind of object. */
export const drawers: Record<string, ComponentType<{ id: string }>> = {
  answer: lazy(() => import('../pages/answers/AnswerDrawer')),
  sheet: lazy(() => import('../pages/answers/sheets/SheetDrawer')),
  fact: lazy(() => import('../pages/ledger/FactDrawer')),
  record: lazy(() => import('../pages/registers/RecordDrawer')),
  order: lazy(() => import('../pages/dispatch/OrderDrawer')),
  promise: lazy(() => import('../pages/plan/PromiseDrawer')),
  enterprise: lazy(() => import('../pages/directory/EnterpriseDrawer')),
  department: lazy(() => import('../pages/directory/DepartmentDrawer')),
  zone: lazy(() => import('../pages/map/ZoneDrawer')),
  place: lazy(() => import('../pages/map/PlaceDrawer')),
};
