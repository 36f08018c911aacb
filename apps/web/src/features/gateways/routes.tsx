import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { GatewayIcon } from '../../components/writing-icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/gateways',
  component: lazyRouteComponent(() => import('./list/gateways-page.js'), 'GatewaysPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/gateways/new',
  component: lazyRouteComponent(() => import('./set-up/new-gateway-page.js'), 'NewGatewayPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/gateways/$name',
  component: lazyRouteComponent(() => import('./one/gateway-page.js'), 'GatewayPage'),
});

export const gatewaysFeature = defineFeature({
  name: 'gateways',
  routes: [listRoute, newRoute, oneRoute],
  menu: [
    {
      to: '/gateways',
      label: 'gateways.menu',
      icon: GatewayIcon,
      action: 'gateway.manage',
      part: 'administration',
      order: 71,
    },
  ],
});
