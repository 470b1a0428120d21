/** One record of a shared list: what says most of it first, then every other text that it holds. */
import { wordsIn } from '../people/shown-words.ts'

type SharedRecordProps = { record: unknown }

export function SharedRecord({ record }: SharedRecordProps) {
  const first = wordsIn(record)
  const others = textsIn(record).filter((said) => !first.includes(said))
  return (
    <>
      <strong dir="auto">{first}</strong>
      {others.map((said) => (
        <p key={said} className="small" dir="auto">
          {said}
        </p>
      ))}
    </>
  )
}

/** Texts of several words, wherever they stand in the record; codes and ids say nothing to a partner. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\S\s\S/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(textsIn))]
}
