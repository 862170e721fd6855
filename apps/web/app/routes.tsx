import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readCaseloadSearch } from '../screens/caseload/caseload-search.js';
import { readCatalogueSearch } from '../screens/catalogue/catalogue-search.js';
import { readEscalationsSearch } from '../screens/escalations/escalations-search.js';
import { readOfferSearch } from '../screens/handover/handover-search.js';
import { readMyWorkSearch } from '../screens/my-work/search.js';
import { readOrganisationSearch } from '../screens/organisation/organisation-search.js';
import { readOverviewSearch } from '../screens/overview/overview-search.js';
import { readPlanSearch } from '../screens/plan/plan-search.js';
import { readSharePartSearch, readSharingSearch } from '../screens/sharing/sharing-search.js';
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

const escalations = createRoute({
  ...within,
  path: places.escalations.path,
  validateSearch: readEscalationsSearch,
  component: lazyRouteComponent(() => import('../screens/escalations/escalations.screen.js'), 'EscalationsScreen'),
});

const overview = createRoute({
  ...within,
  path: places.overview.path,
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('../screens/overview/overview.screen.js'), 'OverviewScreen'),
});

const caseload = createRoute({
  ...within,
  path: places.caseload.path,
  validateSearch: readCaseloadSearch,
  component: lazyRouteComponent(() => import('../screens/caseload/caseload.screen.js'), 'CaseloadScreen'),
});

const plan = createRoute({
  ...within,
  path: places.plan.path,
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('../screens/plan/plan.screen.js'), 'PlanScreen'),
});

const offer = createRoute({
  ...within,
  path: places.offer.path,
  validateSearch: readOfferSearch,
  component: lazyRouteComponent(() => import('../screens/handover/offer.screen.js'), 'OfferScreen'),
});

const handover = createRoute({
  ...within,
  path: places.handover.path,
  component: lazyRouteComponent(() => import('../screens/handover/handover.screen.js'), 'HandoverScreen'),
});

const sharing = createRoute({
  ...within,
  path: places.sharing.path,
  validateSearch: readSharingSearch,
  component: lazyRouteComponent(() => import('../screens/sharing/sharing.screen.js'), 'SharingScreen'),
});

const sharePart = createRoute({
  ...within,
  path: places.sharePart.path,
  validateSearch: readSharePartSearch,
  component: lazyRouteComponent(() => import('../screens/sharing/share-part.screen.js'), 'SharePartScreen'),
});

const looks = createRoute({
  ...within,
  path: places.looks.path,
  component: lazyRouteComponent(() => import('../screens/looks/looks.screen.js'), 'LooksScreen'),
});

const copies = createRoute({
  ...within,
  path: places.copies.path,
  component: lazyRouteComponent(() => import('../screens/copy/copies.screen.js'), 'CopiesScreen'),
});

const copy = createRoute({
  ...within,
  path: places.copy.path,
  component: lazyRouteComponent(() => import('../screens/copy/copy.screen.js'), 'CopyScreen'),
});

const prepareCopy = createRoute({
  ...within,
  path: places.prepareCopy.path,
  component: lazyRouteComponent(() => import('../screens/copy/prepare-copy.screen.js'), 'PrepareCopyScreen'),
});

const myPlan = createRoute({
  ...within,
  path: places.myPlan.path,
  component: lazyRouteComponent(() => import('../screens/my-plan/my-plan.screen.js'), 'MyPlanScreen'),
});

const childPlan = createRoute({
  ...within,
  path: places.childPlan.path,
  component: lazyRouteComponent(() => import('../screens/child-plan/child-plan.screen.js'), 'ChildPlanScreen'),
});

const startPlan = createRoute({
  ...within,
  path: places.startPlan.path,
  component: lazyRouteComponent(() => import('../screens/start-plan/start-plan.screen.js'), 'StartPlanScreen'),
});

const organisation = createRoute({
  ...within,
  path: places.organisation.path,
  validateSearch: readOrganisationSearch,
  component: lazyRouteComponent(() => import('../screens/organisation/organisation.screen.js'), 'OrganisationScreen'),
});

const closingDays = createRoute({
  ...within,
  path: places.closingDays.path,
  component: lazyRouteComponent(() => import('../screens/organisation/closing-days.screen.js'), 'ClosingDaysScreen'),
});

const catalogue = createRoute({
  ...within,
  path: places.catalogue.path,
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import('../screens/catalogue/catalogue.screen.js'), 'CatalogueScreen'),
});

const operations = createRoute({
  ...within,
  path: places.operations.path,
  component: lazyRouteComponent(() => import('../screens/operations/operations.screen.js'), 'OperationsScreen'),
});

const rights = createRoute({
  ...within,
  path: places.rights.path,
  component: lazyRouteComponent(() => import('../screens/rights/rights.screen.js'), 'RightsScreen'),
});

const keys = createRoute({
  ...within,
  path: places.keys.path,
  component: lazyRouteComponent(() => import('../screens/keys/keys.screen.js'), 'KeysScreen'),
});

const accessReview = createRoute({
  ...within,
  path: places.accessReview.path,
  component: lazyRouteComponent(() => import('../screens/openings/access-review.screen.js'), 'AccessReviewScreen'),
});

const routeTree = root.addChildren({
  myWork,
  escalations,
  overview,
  caseload,
  startPlan,
  plan,
  offer,
  handover,
  sharing,
  sharePart,
  looks,
  copies,
  copy,
  prepareCopy,
  myPlan,
  childPlan,
  organisation,
  closingDays,
  catalogue,
  accessReview,
  rights,
  keys,
  operations,
} satisfies Record<PlaceName, AnyRoute>);

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
