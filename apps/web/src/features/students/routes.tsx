import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PeopleIcon } from '../../components/icons.js';
import { defineFeature } from '../../platform/features/feature.js';
import { signedInRoute } from '../../platform/features/parent-routes.js';
import { readFilter, readYear } from './student-filter.js';

/** What somebody looks for by name or phone is not in the address: an address is sent and written down. */
const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/students',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./students-page.js'), 'StudentsPage'),
});

const studentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/students/$id',
  validateSearch: readYear,
  component: lazyRouteComponent(() => import('./student-page.js'), 'StudentPage'),
});

const departuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/departures',
  component: lazyRouteComponent(() => import('./moves/departures-page.js'), 'DeparturesPage'),
});

const classListsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-lists',
  component: lazyRouteComponent(
    () => import('./class-lists/class-lists-page.js'),
    'ClassListsPage',
  ),
});

const classListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/class-lists/$id',
  component: lazyRouteComponent(() => import('./class-lists/class-list-page.js'), 'ClassListPage'),
});

export const studentsFeature = defineFeature({
  name: 'students',
  routes: [listRoute, studentRoute, departuresRoute, classListsRoute, classListRoute],
  menu: [
    {
      to: '/students',
      label: 'students.menu',
      icon: PeopleIcon,
      action: 'contact.read',
      part: 'people',
      order: 20,
    },
  ],
});
