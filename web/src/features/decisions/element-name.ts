/** The name of an element by the words that law packs use for it. */
import type { Text } from '../../i18n/use-text.ts'

export const elementName = (text: Text, element: string): string => text.term('decision-element', element)
