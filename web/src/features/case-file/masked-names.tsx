/** Prose of a case file with a pseudonym where a name was taken out: a token is for programs, and tells a reader nothing. */
import { type IdentityToken, partsOfProse, personElsewhere, sayProse } from '@clew/casefile/identity-token'
import { use, useMemo } from 'react'
import { type Text, useText } from '../../i18n/use-text.ts'
import { CaseContext } from './case-context.ts'
import { namesOf } from './names.ts'

type PersonName = (id: string) => string

/** `Amina R.` for a name, `Amina R. (address)` for anything else of the person. */
function maskedWords(text: Text, person: PersonName, { person: id, field }: IdentityToken): string {
  const name = id === personElsewhere ? text('masked.elsewhere') : person(id)
  return field === 'name' ? name : text('masked.field', { name, field: text(`masked.field.${field}`) })
}

/** In brackets, for what cannot be marked otherwise: pictures, lists of choices, labels, tables to download. */
export const sayMasked = (prose: string, text: Text, person: PersonName): string =>
  sayProse(prose, (token) => `[${maskedWords(text, person, token)}]`)

/** Outside of a case, in a list of cases, a person is known by the sign in the file alone. */
function usePersonName(): PersonName {
  const open = use(CaseContext)
  return useMemo(() => (open === undefined ? (id: string) => id : namesOf(open.caseFile).person), [open])
}

export function useSayMasked(): (prose: string) => string {
  const text = useText()
  const person = usePersonName()
  return useMemo(() => (prose: string) => sayMasked(prose, text, person), [text, person])
}

export function CaseProse({ children }: { children: string }) {
  const text = useText()
  const person = usePersonName()
  return partsOfProse(children).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span key={part.start} className="masked-name" title={text('masked.about')}>
        <span className="visually-hidden">{text('masked.spoken')} </span>
        <bdi>{maskedWords(text, person, part)}</bdi>
      </span>
    ),
  )
}
