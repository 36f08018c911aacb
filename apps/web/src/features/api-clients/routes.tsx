import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PlugIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/api-clients',
  component: lazyRouteComponent(() => import('./api-clients-page.js'), 'ApiClientsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/api-clients/new',
  component: lazyRouteComponent(() => import('./new-client-page.js'), 'NewClientPage'),
});

export const apiClientsFeature = defineFeature({
  name: 'api-clients',
  routes: [listRoute, newRoute],
  menu: [
    {
      to: '/api-clients',
      label: 'api-clients.menu',
      icon: PlugIcon,
      action: 'api-client.manage',
      part: 'administration',
      order: 75,
    },
  ],
});
