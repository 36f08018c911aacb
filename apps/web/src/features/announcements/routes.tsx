import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AnnouncementIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readListFilter } from './list/list-filter.js';
import { readNewSearch } from './drafts/new-search.js';
import { readSpendingSearch } from './spending/spending-search.js';
import { readOneSearch } from './one/one-search.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements',
  validateSearch: readListFilter,
  component: lazyRouteComponent(() => import('./list/announcements-page.js'), 'AnnouncementsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements/new',
  validateSearch: readNewSearch,
  component: lazyRouteComponent(
    () => import('./write/new-announcement-page.js'),
    'NewAnnouncementPage',
  ),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements/$id',
  validateSearch: readOneSearch,
  component: lazyRouteComponent(() => import('./one/announcement-page.js'), 'AnnouncementPage'),
});

const editRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements/$id/edit',
  component: lazyRouteComponent(
    () => import('./write/edit-announcement-page.js'),
    'EditAnnouncementPage',
  ),
});

const correctionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements/$id/correction',
  component: lazyRouteComponent(() => import('./correct/correction-page.js'), 'CorrectionPage'),
});

const spendingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/announcements/spending',
  validateSearch: readSpendingSearch,
  component: lazyRouteComponent(() => import('./spending/spending-page.js'), 'SpendingPage'),
});

const ofClassRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-announcements',
  component: lazyRouteComponent(
    () => import('./class-results/class-announcements-page.js'),
    'ClassAnnouncementsPage',
  ),
});

export const announcementsFeature = defineFeature({
  name: 'announcements',
  routes: [listRoute, newRoute, oneRoute, editRoute, correctionRoute, spendingRoute, ofClassRoute],
  menu: [
    {
      to: '/announcements',
      label: 'announcements.menu',
      icon: AnnouncementIcon,
      action: 'announcement.read',
      order: 10,
    },
    {
      to: '/class-announcements',
      label: 'announcements.of-class.menu',
      icon: AnnouncementIcon,
      action: 'delivery.read-results',
      scopes: ['own-class'],
      order: 12,
    },
  ],
  nextSteps: [
    {
      to: '/announcements/new',
      label: 'announcements.write',
      action: 'announcement.ask',
      order: 20,
    },
  ],
});
