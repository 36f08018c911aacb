import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { HomeIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

export const homeFeature = defineFeature({
  name: 'home',
  routes: [homeRoute],
  menu: [{ to: '/', label: 'home.menu', icon: HomeIcon, action: 'session.read', order: 0 }],
});
