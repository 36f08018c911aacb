import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { defineFeature } from '../../platform/features/feature.js';
import { openRoute, signedInRoute } from '../../platform/features/parent-routes.js';

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./my-account/account-page.js'), 'AccountPage'),
});

const newPasswordPage = () => import('./new-password/new-password-page.js');

/** The paths of one-time links; the API writes them into its mails. */
const firstPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/first-password',
  component: lazyRouteComponent(newPasswordPage, 'FirstPasswordPage'),
});
const lostPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/lost-password',
  component: lazyRouteComponent(newPasswordPage, 'LostPasswordPage'),
});

/**
 * Sign-in has no address of its own: it stands in the place of the page that was asked for. One's own
 * account is opened from the menu of the account.
 */
export const accountsFeature = defineFeature({
  name: 'accounts',
  routes: [accountRoute],
  publicRoutes: [firstPasswordRoute, lostPasswordRoute],
});
