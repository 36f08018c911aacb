import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PlotIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readMonthSearch, readWeeksSearch } from './looking-back-search.js';

const schoolRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/looking-back',
  validateSearch: readMonthSearch,
  component: lazyRouteComponent(() => import('./month/looking-back-page.js'), 'LookingBackPage'),
});

const classRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/looking-back/classes/$id',
  validateSearch: readMonthSearch,
  component: lazyRouteComponent(() => import('./month/class-month-page.js'), 'ClassMonthPage'),
});

const studentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/looking-back/students/$id',
  validateSearch: readWeeksSearch,
  component: lazyRouteComponent(
    () => import('./student/student-weeks-page.js'),
    'StudentWeeksPage',
  ),
});

export const lookingBackFeature = defineFeature({
  name: 'looking-back',
  routes: [schoolRoute, classRoute, studentRoute],
  menu: [
    {
      to: '/looking-back',
      label: 'looking-back.menu',
      icon: PlotIcon,
      action: 'daily-report.read',
      order: 16,
    },
  ],
});
