import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TemplateIcon } from '../../components/writing-icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/message-templates',
  component: lazyRouteComponent(() => import('./templates-page.js'), 'TemplatesPage'),
});

const newRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/message-templates/new',
  component: lazyRouteComponent(() => import('./new-template-page.js'), 'NewTemplatePage'),
});

const oneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/message-templates/$id',
  component: lazyRouteComponent(() => import('./template-page.js'), 'TemplatePage'),
});

export const messageTemplatesFeature = defineFeature({
  name: 'message-templates',
  routes: [listRoute, newRoute, oneRoute],
  menu: [
    {
      to: '/message-templates',
      label: 'message-templates.menu',
      icon: TemplateIcon,
      action: 'message-template.keep',
      part: 'people',
      order: 32,
    },
  ],
});
