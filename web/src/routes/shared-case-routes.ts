/** The addresses of partners: what is shared with them, and nothing below a case. */
import { createRoute } from '@tanstack/react-router'
import { readSharedSearch } from '../features/shared-cases/shared-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const sharedCases = createRoute({
  getParentRoute: () => root,
  path: '/shared',
  validateSearch: readSharedSearch,
  component: lazyPage(() => import('../features/shared-cases/shared-cases-page.tsx'), 'SharedCasesPage'),
})

const sharedCase = createRoute({
  getParentRoute: () => root,
  path: '/shared/$shareId',
  component: lazyPage(() => import('../features/shared-cases/shared-case-page.tsx'), 'SharedCasePage'),
})

export const sharedCasePages = [sharedCases, sharedCase] as const
