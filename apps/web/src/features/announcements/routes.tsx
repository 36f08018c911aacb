import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AnnouncementIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readListFilter } from './list/list-filter.js';
import { readNewSearch } from './drafts/new-search.js';
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

export const announcementsFeature = defineFeature({
  name: 'announcements',
  routes: [listRoute, newRoute, oneRoute, editRoute, correctionRoute],
  menu: [
    {
      to: '/announcements',
      label: 'announcements.menu',
      icon: AnnouncementIcon,
      action: 'announcement.read',
      order: 10,
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
