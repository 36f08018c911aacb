import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { TrailIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readAuditFilter } from './audit-filter.js';

/** Whom somebody looks for is not in the address: an address is sent and written down. */
const trailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit-trail',
  validateSearch: readAuditFilter,
  component: lazyRouteComponent(() => import('./audit-trail-page.js'), 'AuditTrailPage'),
});

export const auditTrailFeature = defineFeature({
  name: 'audit-trail',
  routes: [trailRoute],
  menu: [
    {
      to: '/audit-trail',
      label: 'audit-trail.menu',
      icon: TrailIcon,
      action: 'audit.read',
      part: 'administration',
      order: 70,
    },
  ],
});
