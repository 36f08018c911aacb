import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { GroupIcon } from '../../components/writing-icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/student-groups',
  component: lazyRouteComponent(() => import('./groups-page.js'), 'GroupsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/student-groups/new',
  component: lazyRouteComponent(() => import('./new-group-page.js'), 'NewGroupPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/student-groups/$id',
  component: lazyRouteComponent(() => import('./group-page.js'), 'GroupPage'),
});

export const studentGroupsFeature = defineFeature({
  name: 'student-groups',
  routes: [listRoute, newRoute, oneRoute],
  menu: [
    {
      to: '/student-groups',
      label: 'student-groups.menu',
      icon: GroupIcon,
      action: 'student-group.read',
      part: 'people',
      order: 31,
    },
  ],
});
