import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DiaryIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readHomeroomFilter } from './homeroom-filter.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/homerooms',
  validateSearch: readHomeroomFilter,
  component: lazyRouteComponent(() => import('./homerooms-page.js'), 'HomeroomsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/homerooms/$id',
  component: lazyRouteComponent(() => import('./homeroom-page.js'), 'HomeroomPage'),
});

export const homeroomsFeature = defineFeature({
  name: 'homerooms',
  routes: [listRoute, oneRoute],
  menu: [
    {
      to: '/homerooms',
      label: 'homerooms.menu',
      icon: DiaryIcon,
      action: 'homeroom.assign',
      part: 'administration',
      order: 66,
    },
  ],
});
