/** The addresses of figures about States, each page loaded only when it is opened. */
import { createRoute } from '@tanstack/react-router'
import { readIndicatorSearch } from '../features/monitoring/monitoring-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const list = createRoute({
  getParentRoute: () => root,
  path: '/monitoring',
  component: lazyPage(() => import('../features/monitoring/monitoring-page.tsx'), 'MonitoringPage'),
})

const taking = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/import',
  component: lazyPage(() => import('../features/monitoring/import-figures-page.tsx'), 'ImportFiguresPage'),
})

const indicator = createRoute({
  getParentRoute: () => root,
  path: '/monitoring/$indicator',
  validateSearch: readIndicatorSearch,
  component: lazyPage(() => import('../features/monitoring/indicator-page.tsx'), 'IndicatorPage'),
})

export const monitoringRoutes = [list, taking, indicator] as const
