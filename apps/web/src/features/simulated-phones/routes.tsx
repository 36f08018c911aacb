import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PhoneIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';

const phonesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/phones',
  component: lazyRouteComponent(() => import('./phones-page.js'), 'PhonesPage'),
});

/** The id is the API's own name for a phone; a number never stands in an address. */
const phoneRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/phones/$id',
  component: lazyRouteComponent(() => import('./phone-page.js'), 'PhonePage'),
});

/** In demo and test alone: in earnest nobody may do this, and the session says so. */
export const simulatedPhonesFeature = defineFeature({
  name: 'simulated-phones',
  routes: [phonesRoute, phoneRoute],
  menu: [
    {
      to: '/phones',
      label: 'simulated-phones.menu',
      icon: PhoneIcon,
      action: 'simulated-phone.read',
      part: 'demonstration',
      order: 90,
    },
  ],
});
