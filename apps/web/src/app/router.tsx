import { type AnyRoute, createRoute, createRouter } from '@tanstack/react-router';
import type { Feature } from '../platform/features/feature.js';
import { openRoute, rootRoute, signedInRoute } from '../platform/features/parent-routes.js';
import { features } from './features.js';
import { Gate } from './gate.js';
import { messageStore } from './load-messages.js';
import { OpenFrame } from './shell/open-frame.js';
import { NotFoundPage } from './states/not-found-page.js';
import { PageError } from './states/page-error.js';
import { PagePending } from './states/page-pending.js';

type RoutesOf<Features> = Features extends readonly [infer First, ...infer Rest]
  ? [
      ...(First extends { routes: infer Routes extends readonly AnyRoute[] } ? Routes : []),
      ...RoutesOf<Rest>,
    ]
  : [];
type PublicRoutesOf<Features> = Features extends readonly [infer First, ...infer Rest]
  ? [
      ...(First extends { publicRoutes: infer Routes extends readonly AnyRoute[] } ? Routes : []),
      ...PublicRoutesOf<Rest>,
    ]
  : [];

const all: readonly Feature[] = features;
const routes = all.flatMap((feature) => feature.routes) as unknown as RoutesOf<typeof features>;
const publicRoutes = all.flatMap(
  (feature) => feature.publicRoutes ?? [],
) as unknown as PublicRoutesOf<typeof features>;

// Routes stay as they are typed in their features; what is added here gives the pages nothing to read.
for (const { name, routes: inside, publicRoutes: outside = [] } of all) {
  for (const route of [...inside, ...outside]) {
    Object.assign(route.options, { loader: () => messageStore.load(name), staleTime: Infinity });
  }
}

signedInRoute.update({ component: Gate });
openRoute.update({ component: OpenFrame });

/** An address that leads nowhere is told inside the shell, from where every page can be reached. */
const notFoundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFoundPage,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signedInRoute.addChildren([...routes, notFoundRoute]),
    openRoute.addChildren([...publicRoutes]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: PageError,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 150,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
