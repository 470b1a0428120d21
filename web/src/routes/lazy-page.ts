/** Pages that are loaded when they are opened, together with the words that they need. */
import { lazyRouteComponent } from '@tanstack/react-router'
import { withWords } from '../i18n/activate.ts'

/** As `lazyRouteComponent` of the router; a page never stands before its words. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => withWords(load()), name)
