import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DiaryIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readDaySearch } from './list/day-search.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-diaries',
  validateSearch: readDaySearch,
  component: lazyRouteComponent(() => import('./list/diaries-page.js'), 'DiariesPage'),
});

const diaryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-diaries/$classId/$date',
  component: lazyRouteComponent(() => import('./writing/diary-page.js'), 'DiaryPage'),
});

const printRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-diaries/$classId/$date/print',
  component: lazyRouteComponent(() => import('./printing/print-page.js'), 'PrintPage'),
});

export const classDiaryFeature = defineFeature({
  name: 'class-diary',
  routes: [listRoute, diaryRoute, printRoute],
  menu: [
    {
      to: '/class-diaries',
      label: 'class-diary.menu',
      icon: DiaryIcon,
      action: 'diary.read',
      order: 9,
    },
  ],
  mainActions: [
    {
      to: '/class-diaries',
      label: 'class-diary.write',
      action: 'diary.write',
      scopes: ['own-class'],
      order: 5,
    },
  ],
});
