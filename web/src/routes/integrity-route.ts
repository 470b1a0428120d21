/** The address of interests, conflicts and steps that need a second person. */
import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

export const integrityPage = createRoute({
  getParentRoute: () => root,
  path: '/integrity',
  component: lazyPage(() => import('../features/integrity/integrity-page.tsx'), 'IntegrityPage'),
})
