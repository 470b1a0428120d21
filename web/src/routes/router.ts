/** Every address of the application, typed, each page loaded only when it is opened. */
import { createRoute, createRouter } from '@tanstack/react-router'
import { readSignInSearch } from './search.ts'
import { caseRoutes } from './case-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { integrityPage } from './integrity-route.ts'
import { lawRoutes } from './law-routes.ts'
import { lazyPage } from './lazy-page.ts'
import { libraryRoutes } from './library-routes.ts'
import { monitoringRoutes } from './monitoring-routes.ts'
import { oversightPages } from './oversight-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { root } from './root-route.ts'
import { sharedCasePages } from './shared-case-routes.ts'
import { StartPage } from './start-page.tsx'
import { trainingRoutes } from './training-routes.ts'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: StartPage,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyPage(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const lost = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/lost',
  component: lazyPage(() => import('../features/sign-in/lost-page.tsx'), 'LostPage'),
})

const enrol = createRoute({
  getParentRoute: () => root,
  path: '/enrol',
  component: lazyPage(() => import('../features/sign-in/enrol-page.tsx'), 'EnrolPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyPage(() => import('../features/sign-in/set-up-page.tsx'), 'SetUpPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyPage(() => import('../features/sign-in/account-page.tsx'), 'AccountPage'),
})

const tree = root.addChildren([
  start,
  signIn,
  lost,
  enrol,
  setUp,
  account,
  ...caseRoutes,
  peopleRoutes,
  oversightPages,
  ...sharedCasePages,
  integrityPage,
  ...libraryRoutes,
  trainingRoutes,
  ...monitoringRoutes,
  decisionRoutes,
  ...lawRoutes,
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
