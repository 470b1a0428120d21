/** Every address of the application, typed, each page loaded only when it is opened. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import {
  readCaseSearch,
  readCasesSearch,
  readCompareSearch,
  readConceptSearch,
  readProofSearch,
  readRecordSearch,
  readSignInSearch,
} from './search.ts'
import {
  readDaySearch,
  readHistorySearch,
  readMatrixSearch,
  readReportSearch,
} from '../features/conformity/conformity-search.ts'
import { readCoverageSearch, readPeopleSearch } from '../features/people/people-search.ts'
import {
  readHistorySearch as readTextHistorySearch,
  readNewPageSearch,
  readPageSearch,
  readPracticesSearch,
  readTextSearch,
  readTreeSearch,
} from '../features/library/library-search.ts'
import { decisionRoutes } from './decision-routes.ts'
import { lazyPage } from './lazy-page.ts'
import { integrityPage } from './integrity-route.ts'
import { monitoringRoutes } from './monitoring-routes.ts'
import { oversightPages } from './oversight-routes.ts'
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

const law = createRoute({
  getParentRoute: () => root,
  path: '/law',
  component: lazyPage(() => import('../features/law/law-frame.tsx'), 'LawFrame'),
})

const packs = createRoute({
  getParentRoute: () => law,
  path: '/',
  component: lazyPage(() => import('../features/law/packs-page.tsx'), 'PacksPage'),
})

const concepts = createRoute({
  getParentRoute: () => law,
  path: '/concepts',
  validateSearch: readConceptSearch,
  component: lazyPage(() => import('../features/law/concepts-page.tsx'), 'ConceptsPage'),
})

const compare = createRoute({
  getParentRoute: () => law,
  path: '/compare',
  validateSearch: readCompareSearch,
  component: lazyPage(() => import('../features/law/compare-page.tsx'), 'ComparePage'),
})

const pack = createRoute({
  getParentRoute: () => law,
  path: '/packs/$pack',
  component: lazyPage(() => import('../features/law/pack-page.tsx'), 'PackPage'),
})

const offence = createRoute({
  getParentRoute: () => law,
  path: '/packs/$pack/$offence',
  component: lazyPage(() => import('../features/law/offence-page.tsx'), 'OffencePage'),
})

const conformityFrame = createRoute({
  getParentRoute: () => root,
  path: '/conformity',
  component: lazyPage(() => import('../features/conformity/conformity-frame.tsx'), 'ConformityFrame'),
})

const conformityLaws = createRoute({
  getParentRoute: () => conformityFrame,
  path: '/',
  validateSearch: readDaySearch,
  component: lazyPage(() => import('../features/conformity/laws-page.tsx'), 'LawsPage'),
})

const conformityMatrix = createRoute({
  getParentRoute: () => conformityFrame,
  path: '/matrix',
  validateSearch: readMatrixSearch,
  component: lazyPage(() => import('../features/conformity/matrix-page.tsx'), 'MatrixPage'),
})

const conformityReport = createRoute({
  getParentRoute: () => conformityFrame,
  path: '/laws/$pack',
  validateSearch: readReportSearch,
  component: lazyPage(() => import('../features/conformity/report-page.tsx'), 'ReportPage'),
})

const conformityHistory = createRoute({
  getParentRoute: () => conformityFrame,
  path: '/laws/$pack/history',
  validateSearch: readHistorySearch,
  component: lazyPage(() => import('../features/conformity/history-page.tsx'), 'HistoryPage'),
})

const conformityDraft = createRoute({
  getParentRoute: () => conformityFrame,
  path: '/laws/$pack/draft',
  component: lazyPage(() => import('../features/conformity/draft-page.tsx'), 'DraftPage'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/library',
  component: lazyPage(() => import('../features/library/library-frame.tsx'), 'LibraryFrame'),
})

const libraryTree = createRoute({
  getParentRoute: () => library,
  path: '/',
  validateSearch: readTreeSearch,
  component: lazyPage(() => import('../features/library/tree-page.tsx'), 'TreePage'),
})

const measure = createRoute({
  getParentRoute: () => library,
  path: '/measures/$pillar/$name',
  validateSearch: readPageSearch,
  component: lazyPage(() => import('../features/library/measure-page.tsx'), 'MeasurePage'),
})

const practices = createRoute({
  getParentRoute: () => library,
  path: '/practices',
  validateSearch: readPracticesSearch,
  component: lazyPage(() => import('../features/library/practices-page.tsx'), 'PracticesPage'),
})

const practice = createRoute({
  getParentRoute: () => library,
  path: '/practices/$id',
  validateSearch: readPageSearch,
  component: lazyPage(() => import('../features/library/practice-page.tsx'), 'PracticePage'),
})

const libraryDesk = createRoute({
  getParentRoute: () => library,
  path: '/desk',
  component: lazyPage(() => import('../features/library/desk-page.tsx'), 'DeskPage'),
})

const libraryNew = createRoute({
  getParentRoute: () => library,
  path: '/new',
  validateSearch: readNewPageSearch,
  component: lazyPage(() => import('../features/library/begin-page.tsx'), 'BeginPage'),
})

const libraryWrite = createRoute({
  getParentRoute: () => library,
  path: '/write',
  validateSearch: readTextSearch,
  component: lazyPage(() => import('../features/library/write-page.tsx'), 'WritePage'),
})

const libraryHistory = createRoute({
  getParentRoute: () => library,
  path: '/history',
  validateSearch: readTextHistorySearch,
  component: lazyPage(() => import('../features/library/history-page.tsx'), 'HistoryPage'),
})

const libraryFollowing = createRoute({
  getParentRoute: () => library,
  path: '/following',
  component: lazyPage(() => import('../features/library/following-page.tsx'), 'FollowingPage'),
})

const libraryStop = createRoute({
  getParentRoute: () => root,
  path: '/library/stop/$token',
  component: lazyPage(() => import('../features/library/stop-page.tsx'), 'StopPage'),
})

const tree = root.addChildren([
  start,
  signIn,
  lost,
  enrol,
  setUp,
  account,
  cases,
  importing,
  caseFile.addChildren([overview, proof, charges, facts, parties, jurisdiction, timeline, casePeople]),
  waitingRequests,
  people.addChildren([peopleList, agencies, clearances, coverage, leave, recoveries]),
  oversightPages,
  ...sharedCasePages,
  integrityPage,
  libraryStop,
  library.addChildren([
    libraryTree,
    measure,
    practices,
    practice,
    libraryDesk,
    libraryNew,
    libraryWrite,
    libraryHistory,
    libraryFollowing,
  ]),
  trainingRoutes,
  ...monitoringRoutes,
  decisionRoutes,
  law.addChildren([packs, concepts, compare, pack, offence]),
  conformityFrame.addChildren([
    conformityLaws,
    conformityMatrix,
    conformityReport,
    conformityHistory,
    conformityDraft,
  ]),
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
