import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ClockIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const windowRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sending-window',
  component: lazyRouteComponent(() => import('./sending-window-page.js'), 'SendingWindowPage'),
});

export const settingsFeature = defineFeature({
  name: 'settings',
  routes: [windowRoute],
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
