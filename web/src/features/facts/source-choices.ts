/** Everything from which evidence can come: persons of the file, and devices, record systems and scenes. */
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'

export function useSourceChoices(): readonly { value: string; label: string }[] {
  const text = useText()
  const { caseFile } = useOpenCase()
  const names = useNames()
  const named = (kind: string, list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: `${name} · ${text.term('source-kind', kind)}` }))
  return [
    ...named(
      'victim',
      caseFile.victims.map((one) => ({ id: one.id, name: one.pseudonym })),
    ),
    ...named(
      'witness',
      caseFile.witnesses.map((one) => ({ id: one.id, name: names.person(one.id) })),
    ),
    ...named(
      'party',
      caseFile.parties.map((one) => ({ id: one.id, name: one.name })),
    ),
    ...caseFile.sources.map((one) => ({
      value: one.id,
      label: `${names.person(one.id)} · ${text.term('source-kind', one.kind)}`,
    })),
  ]
}
