import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TagIcon } from '../../components/writing-icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/brandname-templates',
  component: lazyRouteComponent(
    () => import('./brandname-templates-page.js'),
    'BrandnameTemplatesPage',
  ),
});

export const brandnameTemplatesFeature = defineFeature({
  name: 'brandname-templates',
  routes: [listRoute],
  menu: [
    {
      to: '/brandname-templates',
      label: 'brandname-templates.menu',
      icon: TagIcon,
      action: 'gateway.manage',
      part: 'administration',
      order: 74,
    },
  ],
});
