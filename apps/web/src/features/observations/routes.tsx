import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ObservationIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readDaySearch } from './day/day-search.js';

const gridRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/observations',
  component: lazyRouteComponent(() => import('./record/grid-page.js'), 'GridPage'),
});

const classRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/observations/classes/$id',
  component: lazyRouteComponent(() => import('./record/class-page.js'), 'ClassPage'),
});

const dayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/observations/day',
  validateSearch: readDaySearch,
  component: lazyRouteComponent(() => import('./day/day-page.js'), 'DayPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/observations/mail',
  validateSearch: readDaySearch,
  component: lazyRouteComponent(() => import('./mail/mail-page.js'), 'MailPage'),
});

const oneMailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/observations/mails/$id',
  component: lazyRouteComponent(() => import('./mail/one-mail-page.js'), 'OneMailPage'),
});

export const observationsFeature = defineFeature({
  name: 'observations',
  routes: [gridRoute, classRoute, dayRoute, mailRoute, oneMailRoute],
  menu: [
    {
      to: '/observations',
      label: 'observations.menu',
      icon: ObservationIcon,
      action: 'observation.record',
      order: 5,
    },
    {
      to: '/observations/day',
      label: 'observations.menu.day',
      icon: ObservationIcon,
      action: 'observation.read',
      unless: 'observation.record',
      order: 14,
    },
  ],
  mainActions: [
    {
      to: '/observations',
      label: 'observations.record',
      action: 'observation.record',
      order: 10,
    },
  ],
});
