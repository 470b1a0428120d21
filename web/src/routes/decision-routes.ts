/** The addresses of decided cases: they stand beside the measures and practices of the library, each page loaded when it is opened. */
import { createRoute } from '@tanstack/react-router'
import {
  readDecisionSearch,
  readDecisionsSearch,
  readHoldingsSearch,
} from '../features/decisions/decisions-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const decisions = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  component: lazyPage(() => import('../features/library/library-frame.tsx'), 'LibraryFrame'),
})

const decisionList = createRoute({
  getParentRoute: () => decisions,
  path: '/',
  validateSearch: readDecisionsSearch,
  component: lazyPage(() => import('../features/decisions/decisions-page.tsx'), 'DecisionsPage'),
})

const decisionImport = createRoute({
  getParentRoute: () => decisions,
  path: '/import',
  component: lazyPage(() => import('../features/decisions/import-decisions-page.tsx'), 'ImportDecisionsPage'),
})

const holdings = createRoute({
  getParentRoute: () => decisions,
  path: '/holdings',
  validateSearch: readHoldingsSearch,
  component: lazyPage(() => import('../features/decisions/holdings-page.tsx'), 'HoldingsPage'),
})

const decision = createRoute({
  getParentRoute: () => decisions,
  path: '/$id',
  validateSearch: readDecisionSearch,
  component: lazyPage(() => import('../features/decisions/decision-page.tsx'), 'DecisionPage'),
})

export const decisionRoutes = decisions.addChildren([decisionList, decisionImport, holdings, decision])
