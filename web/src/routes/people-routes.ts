/** The addresses of people, agencies and leave. */
import { createRoute } from '@tanstack/react-router'
import { readCoverageSearch, readPeopleSearch } from '../features/people/people-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyPage(() => import('../features/people/people-frame.tsx'), 'PeopleFrame'),
})

const peopleList = createRoute({
  getParentRoute: () => people,
  path: '/',
  validateSearch: readPeopleSearch,
  component: lazyPage(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

const agencies = createRoute({
  getParentRoute: () => people,
  path: '/agencies',
  component: lazyPage(() => import('../features/people/agencies-page.tsx'), 'AgenciesPage'),
})

const clearances = createRoute({
  getParentRoute: () => people,
  path: '/clearances',
  component: lazyPage(() => import('../features/people/clearances-page.tsx'), 'ClearancesPage'),
})

const coverage = createRoute({
  getParentRoute: () => people,
  path: '/coverage',
  validateSearch: readCoverageSearch,
  component: lazyPage(() => import('../features/people/coverage-page.tsx'), 'CoveragePage'),
})

const recoveries = createRoute({
  getParentRoute: () => people,
  path: '/recoveries',
  component: lazyPage(() => import('../features/sign-in/recoveries-page.tsx'), 'RecoveriesPage'),
})

const leave = createRoute({
  getParentRoute: () => people,
  path: '/leave',
  component: lazyPage(() => import('../features/people/leave-page.tsx'), 'LeavePage'),
})

export const peopleRoutes = people.addChildren([
  peopleList,
  agencies,
  clearances,
  coverage,
  leave,
  recoveries,
])
