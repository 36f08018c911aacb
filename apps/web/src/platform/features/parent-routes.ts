import { createRootRoute, createRoute } from '@tanstack/react-router';

export const rootRoute = createRootRoute();

/** The parent of every page inside the shell; the app gives it its component. */
export const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in' });

/** The parent of pages for anybody, signed in or not; the app gives it its component. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: 'open' });
