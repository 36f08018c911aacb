import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ComparisonIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readBoardSearch } from './board/board-search.js';

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/daily-reports',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./board/board-page.js'), 'BoardPage'),
});

const askedRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/daily-reports/questions',
  component: lazyRouteComponent(() => import('./asked/asked-page.js'), 'AskedPage'),
});

const callsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/daily-reports/calls',
  component: lazyRouteComponent(() => import('./calls/calls-page.js'), 'CallsPage'),
});

const formRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/daily-reports/form',
  component: lazyRouteComponent(() => import('./form/report-form-page.js'), 'ReportFormPage'),
});

const classRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/daily-reports/$date/$classId',
  component: lazyRouteComponent(() => import('./class-day/class-day-page.js'), 'ClassDayPage'),
});

export const dailyReportsFeature = defineFeature({
  name: 'daily-reports',
  routes: [boardRoute, askedRoute, callsRoute, formRoute, classRoute],
  menu: [
    {
      to: '/daily-reports',
      label: 'daily-reports.menu',
      icon: ComparisonIcon,
      action: 'daily-report.read',
      order: 9,
    },
  ],
});
