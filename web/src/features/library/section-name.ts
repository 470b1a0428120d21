/** Sections of a page by their names on the screen; in the file they are English in every language. */
import type { Text } from '../../i18n/use-text.ts'

const ids: Readonly<Record<string, string>> = {
  'What it is': 'what',
  Why: 'why',
  'What is required': 'required',
  'How to implement': 'steps',
  Who: 'who',
  'How you know it works': 'works',
  Pitfalls: 'pitfalls',
  'What was done': 'done',
  Result: 'result',
}

export function sectionName(text: Text, heading: string): string {
  const id = ids[heading]
  return id === undefined ? heading : text.term('library-section', id)
}
