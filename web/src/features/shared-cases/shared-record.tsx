/** One record of a shared list: what says most of it first, then every other text that it holds. */
import { useText } from '../../i18n/use-text.ts'
import { CaseProse } from '../case-file/masked-names.tsx'
import { wordsIn } from '../people/shown-words.ts'

type SharedRecordProps = { record: unknown }

export function SharedRecord({ record }: SharedRecordProps) {
  const first = wordsIn(record)
  const text = useText()
  const states = statesIn(record)
  const others = textsIn(record).filter((said) => !first.includes(said))
  return (
    <>
      <strong dir="auto">
        <CaseProse>{first}</CaseProse>
      </strong>
      {states.length > 0 && (
        <p className="soft small">{text.list(states.map((state) => text.state(state)))}</p>
      )}
      {others.map((said) => (
        <p key={said} className="small" dir="auto">
          <CaseProse>{said}</CaseProse>
        </p>
      ))}
    </>
  )
}

/** Nationality, or the State in which a place lies. */
function statesIn(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return []
  const { nationality, state } = record as { nationality?: unknown; state?: unknown }
  const named: readonly unknown[] = Array.isArray(nationality) ? nationality : [state]
  return named.filter((code): code is string => typeof code === 'string')
}

/** Texts of several words, wherever they stand in the record; codes and ids say nothing to a partner. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\S\s\S/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(textsIn))]
}
