import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MailIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const mailsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mails',
  component: lazyRouteComponent(() => import('./mails-page.js'), 'MailsPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mails/$id',
  component: lazyRouteComponent(() => import('./mail-page.js'), 'MailPage'),
});

/** In demo and test alone: in earnest nobody may do this, and the session says so. */
export const simulatedMailsFeature = defineFeature({
  name: 'simulated-mails',
  routes: [mailsRoute, mailRoute],
  menu: [
    {
      to: '/mails',
      label: 'simulated-mails.menu',
      icon: MailIcon,
      action: 'simulated-mail.read',
      part: 'demonstration',
      order: 91,
    },
  ],
});
