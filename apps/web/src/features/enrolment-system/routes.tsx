import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ComparisonIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const differencesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/enrolment',
  component: lazyRouteComponent(
    () => import('./differences/differences-page.js'),
    'DifferencesPage',
  ),
});

const doublesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/enrolment/doubles',
  component: lazyRouteComponent(() => import('./doubles/doubles-page.js'), 'DoublesPage'),
});

export const enrolmentSystemFeature = defineFeature({
  name: 'enrolment-system',
  routes: [differencesRoute, doublesRoute],
  menu: [
    {
      to: '/enrolment',
      label: 'enrolment-system.menu',
      icon: ComparisonIcon,
      action: 'contact.confirm',
      part: 'people',
      order: 25,
    },
  ],
});
