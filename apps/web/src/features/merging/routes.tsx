import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MergeIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const suggestionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/guardian-merges',
  component: lazyRouteComponent(
    () => import('./suggestions/suggestions-page.js'),
    'SuggestionsPage',
  ),
});

const madeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/guardian-merges/made',
  component: lazyRouteComponent(() => import('./made/merges-page.js'), 'MergesPage'),
});

export const mergingFeature = defineFeature({
  name: 'merging',
  routes: [suggestionsRoute, madeRoute],
  menu: [
    {
      to: '/guardian-merges',
      label: 'merging.menu',
      icon: MergeIcon,
      action: 'contact.merge',
      part: 'people',
      order: 27,
    },
  ],
});
