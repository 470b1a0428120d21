/** The addresses of the library: measures, State practices, the desk of whoever writes them, and what one follows. */
import { createRoute } from '@tanstack/react-router'
import {
  readHistorySearch,
  readNewPageSearch,
  readPageSearch,
  readPracticesSearch,
  readTextSearch,
  readTreeSearch,
} from '../features/library/library-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

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
  validateSearch: readHistorySearch,
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

export const libraryRoutes = [
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
] as const
