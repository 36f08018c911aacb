import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MessageIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readWriteSearch } from './write/write-search.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/direct-messages',
  component: lazyRouteComponent(
    () => import('./list/direct-messages-page.js'),
    'DirectMessagesPage',
  ),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/direct-messages/new',
  validateSearch: readWriteSearch,
  component: lazyRouteComponent(() => import('./write/new-message-page.js'), 'NewMessagePage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/direct-messages/$id',
  component: lazyRouteComponent(() => import('./one/direct-message-page.js'), 'DirectMessagePage'),
});

const changeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/direct-messages/$id/change',
  validateSearch: readWriteSearch,
  component: lazyRouteComponent(() => import('./write/change-page.js'), 'ChangePage'),
});

export const directMessagesFeature = defineFeature({
  name: 'direct-messages',
  routes: [listRoute, newRoute, oneRoute, changeRoute],
  menu: [
    {
      to: '/direct-messages',
      label: 'direct-messages.menu',
      icon: MessageIcon,
      action: 'delivery.read-results',
      scopes: ['all', 'own-class'],
      order: 11,
    },
  ],
  mainActions: [
    {
      to: '/direct-messages/new',
      label: 'direct-messages.write',
      action: 'direct-message.send',
      scopes: ['own-class'],
      order: 10,
    },
  ],
});
