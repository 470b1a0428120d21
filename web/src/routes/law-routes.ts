/** The addresses of the law: packs, offences, concepts, and how each law stands to what it must hold. */
import { createRoute } from '@tanstack/react-router'
import { readCompareSearch, readConceptSearch } from './search.ts'
import {
  readDaySearch,
  readHistorySearch,
  readMatrixSearch,
  readReportSearch,
} from '../features/conformity/conformity-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

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

export const lawRoutes = [
  law.addChildren([packs, concepts, compare, pack, offence]),
  conformityFrame.addChildren([
    conformityLaws,
    conformityMatrix,
    conformityReport,
    conformityHistory,
    conformityDraft,
  ]),
] as const
