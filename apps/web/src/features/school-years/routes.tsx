import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { CalendarIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const yearsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/school-years',
  component: lazyRouteComponent(() => import('./school-years-page.js'), 'SchoolYearsPage'),
});

const nextYearRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/school-years/new',
  component: lazyRouteComponent(() => import('./next-year/next-year-page.js'), 'NextYearPage'),
});

const yearRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/school-years/$year',
  component: lazyRouteComponent(() => import('./year/year-page.js'), 'YearPage'),
});

export const schoolYearsFeature = defineFeature({
  name: 'school-years',
  routes: [yearsRoute, nextYearRoute, yearRoute],
  menu: [
    {
      to: '/school-years',
      label: 'school-years.menu',
      icon: CalendarIcon,
      action: 'school-year.manage',
      part: 'people',
      order: 35,
    },
  ],
});
