import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ClockIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const windowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sending-window',
  component: lazyRouteComponent(() => import('./sending-window-page.js'), 'SendingWindowPage'),
});

/** Reached from the home of those whom it concerns; mostly there is nothing here. */
const restoredRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/restored-backup',
  component: lazyRouteComponent(() => import('./restored-backup-page.js'), 'RestoredBackupPage'),
});

export const settingsFeature = defineFeature({
  name: 'settings',
  routes: [windowRoute, restoredRoute],
  menu: [
    {
      to: '/sending-window',
      label: 'settings.menu',
      icon: ClockIcon,
      action: 'settings.change',
      part: 'administration',
      order: 72,
    },
  ],
});
