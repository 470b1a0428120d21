/** Which words come with the first page: those of the frame and of the case list; all others come with the page that was opened. */

/** Beginnings of ids up to their first dot. */
const first = new Set([
  'action',
  'app',
  'cases',
  'form',
  'language',
  'masked',
  'nav',
  'page',
  'problem',
  'route',
  'signed-in',
  'stage',
  'standing',
  'state',
  'theme',
  'views',
])

export const isFirstWord = (id: string): boolean => first.has(id.slice(0, id.indexOf('.')))
