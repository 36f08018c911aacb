import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AccountIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readStaffFilter } from './list/staff-filter.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts',
  validateSearch: readStaffFilter,
  component: lazyRouteComponent(() => import('./list/staff-page.js'), 'StaffPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('./new/new-account-page.js'), 'NewAccountPage'),
});

/** The API's list of what waits leads here. */
const roleChangesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/role-changes',
  component: lazyRouteComponent(
    () => import('./role-changes/role-changes-page.js'),
    'RoleChangesPage',
  ),
});

const uploadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/sheet',
  component: lazyRouteComponent(() => import('./sheet/upload-page.js'), 'UploadPage'),
});

/** One uploaded sheet, until it is taken over and after. */
const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/sheet/$id',
  component: lazyRouteComponent(() => import('./sheet/sheet-page.js'), 'SheetPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./one/account-page.js'), 'AccountPage'),
});

export const staffFeature = defineFeature({
  name: 'staff',
  routes: [listRoute, newRoute, roleChangesRoute, uploadRoute, sheetRoute, oneRoute],
  menu: [
    {
      to: '/accounts',
      label: 'staff.menu',
      icon: AccountIcon,
      action: 'account.manage',
      part: 'administration',
      order: 65,
    },
    {
      to: '/accounts/role-changes',
      label: 'staff.menu-role-changes',
      icon: AccountIcon,
      action: 'role-change.confirm',
      unless: 'account.manage',
      part: 'administration',
      order: 65,
    },
  ],
});
