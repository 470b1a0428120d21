/** The addresses of those who look into history. */
import { createRoute } from '@tanstack/react-router'
import {
  readAlarmSearch,
  readHistorySearch,
  readUnusualSearch,
} from '../features/oversight/oversight-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const oversight = createRoute({
  getParentRoute: () => root,
  path: '/oversight',
  component: lazyPage(() => import('../features/oversight/oversight-frame.tsx'), 'OversightFrame'),
})

const journal = createRoute({
  getParentRoute: () => oversight,
  path: '/',
  validateSearch: readHistorySearch,
  component: lazyPage(() => import('../features/oversight/history-page.tsx'), 'HistoryPage'),
})

const unusual = createRoute({
  getParentRoute: () => oversight,
  path: '/unusual',
  validateSearch: readUnusualSearch,
  component: lazyPage(() => import('../features/oversight/unusual-page.tsx'), 'UnusualPage'),
})

const alarms = createRoute({
  getParentRoute: () => oversight,
  path: '/alarms',
  validateSearch: readAlarmSearch,
  component: lazyPage(() => import('../features/oversight/alarms-page.tsx'), 'AlarmsPage'),
})

const proofOfHistory = createRoute({
  getParentRoute: () => oversight,
  path: '/proof',
  component: lazyPage(() => import('../features/oversight/proof-of-history-page.tsx'), 'ProofOfHistoryPage'),
})

export const oversightPages = oversight.addChildren([journal, unusual, alarms, proofOfHistory])
