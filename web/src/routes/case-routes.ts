/** The addresses of cases: the list, the file with its tabs, and what waits in the vault. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readCaseSearch, readCasesSearch, readProofSearch, readRecordSearch } from './search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/cases/import',
  component: lazyPage(() => import('../features/cases/import-page.tsx'), 'ImportPage'),
})

const caseFile = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: readCaseSearch,
  component: lazyPage(() => import('../features/case-file/case-frame.tsx'), 'CaseFrame'),
})

const overview = createRoute({
  getParentRoute: () => caseFile,
  path: '/',
  component: lazyPage(() => import('../features/case-file/overview-page.tsx'), 'OverviewPage'),
})

const proof = createRoute({
  getParentRoute: () => caseFile,
  path: '/proof',
  validateSearch: readProofSearch,
  component: lazyPage(() => import('../features/proof/proof-page.tsx'), 'ProofPage'),
})

const charges = createRoute({
  getParentRoute: () => caseFile,
  path: '/charges',
  validateSearch: readRecordSearch,
  component: lazyPage(() => import('../features/charges/charges-page.tsx'), 'ChargesPage'),
})

const facts = createRoute({
  getParentRoute: () => caseFile,
  path: '/facts',
  validateSearch: readRecordSearch,
  component: lazyPage(() => import('../features/facts/facts-page.tsx'), 'FactsPage'),
})

const parties = createRoute({
  getParentRoute: () => caseFile,
  path: '/parties',
  validateSearch: readRecordSearch,
  component: lazyPage(() => import('../features/parties/parties-page.tsx'), 'PartiesPage'),
})

const jurisdiction = createRoute({
  getParentRoute: () => caseFile,
  path: '/jurisdiction',
  component: lazyPage(() => import('../features/jurisdiction/jurisdiction-page.tsx'), 'JurisdictionPage'),
})

const timeline = createRoute({
  getParentRoute: () => caseFile,
  path: '/timeline',
  component: lazyPage(() => import('../features/timeline/timeline-page.tsx'), 'TimelinePage'),
})

const casePeople = createRoute({
  getParentRoute: () => caseFile,
  path: '/people',
  component: lazyPage(() => import('../features/people/case-people-page.tsx'), 'CasePeoplePage'),
})

const waitingRequests = createRoute({
  getParentRoute: () => root,
  path: '/vault',
  component: lazyPage(() => import('../features/vault/waiting-page.tsx'), 'WaitingPage'),
})

export const caseRoutes = [
  cases,
  importing,
  caseFile.addChildren([overview, proof, charges, facts, parties, jurisdiction, timeline, casePeople]),
  waitingRequests,
] as const
