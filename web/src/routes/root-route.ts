/** The route above all others: the frame, and what stands where an address leads nowhere or a page breaks. */
import { createRootRoute } from '@tanstack/react-router'
import { FaultPage, MissingPage } from './missing-page.tsx'
import { Shell } from './shell.tsx'

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: MissingPage,
  errorComponent: FaultPage,
})
