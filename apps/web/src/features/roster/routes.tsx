import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { UploadIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readSelection, type RowSelection } from './row-selections.js';

const uploadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roster',
  component: lazyRouteComponent(() => import('./upload-page.js'), 'UploadPage'),
});

/** One uploaded file, until it is taken over and after; `show` says which of its rows are looked at. */
const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/roster/$id',
  validateSearch: ({ show }): { show?: RowSelection } => {
    const selection = readSelection(show);
    return selection === undefined ? {} : { show: selection };
  },
  component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
});

export const rosterFeature = defineFeature({
  name: 'roster',
  routes: [uploadRoute, importRoute],
  menu: [
    {
      to: '/roster',
      label: 'roster.menu',
      icon: UploadIcon,
      action: 'contact.import',
      scopes: ['all'],
      part: 'people',
      order: 30,
    },
  ],
  nextSteps: [
    {
      to: '/roster',
      label: 'roster.next-step',
      action: 'contact.import',
      scopes: ['all'],
      order: 20,
    },
  ],
});
