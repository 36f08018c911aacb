import { createRootRoute, createRoute } from '@tanstack/react-router';

/** The parent of pages for anybody. */
export const rootRoute = createRootRoute();

/** The parent of every page inside the shell; the app gives it its component. */
export const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in' });
