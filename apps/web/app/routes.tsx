import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readMyWorkSearch } from '../screens/my-work/search.js';
import { Crashed, NotFound } from './lost.js';
import { type PlaceName, places } from './places.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const within = { getParentRoute: () => root };

const myWork = createRoute({
  ...within,
  path: places.myWork.path,
  validateSearch: readMyWorkSearch,
  component: lazyRouteComponent(() => import('../screens/my-work/my-work.screen.js'), 'MyWorkScreen'),
});

const routeTree = root.addChildren({ myWork } satisfies Record<PlaceName, AnyRoute>);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
