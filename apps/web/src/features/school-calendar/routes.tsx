import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CalendarIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/school-calendar',
  component: lazyRouteComponent(() => import('./calendar-page.js'), 'CalendarPage'),
});

export const schoolCalendarFeature = defineFeature({
  name: 'school-calendar',
  routes: [calendarRoute],
  menu: [
    {
      to: '/school-calendar',
      label: 'school-calendar.menu',
      icon: CalendarIcon,
      action: 'settings.change',
      part: 'administration',
      order: 73,
    },
  ],
});
