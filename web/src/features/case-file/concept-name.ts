/** Concepts by the names that people read. */
import { useQuery } from '@tanstack/react-query'
import { conceptsQuery } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'

/** Names of concepts in the reader's language, readable ids until they have arrived. */
export function useConceptName(): (id: string) => string {
  const text = useText()
  const concepts = useQuery(conceptsQuery)
  return (id) => {
    const title = concepts.data?.find((concept) => concept.id === id)?.title
    const words = title?.[text.language.code] ?? title?.['en']
    return words ?? id.slice(id.indexOf('.') + 1).replaceAll(/[-.]/g, ' ')
  }
}
