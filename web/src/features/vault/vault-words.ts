/** The closed lists of the vault in the order in which the screen offers them; the types see to it that none is missing. */
import type { EraseBody, Identity, IdentityField, IdentityName, RevealPurpose } from '@clew/contract'

const keys = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[]

export type Contact = NonNullable<Identity['contacts']>[number]
export type Address = NonNullable<Identity['addresses']>[number]
export type IdentityDocument = NonNullable<Identity['documents']>[number]
export type Relative = NonNullable<Identity['family']>[number]

export const identityFields = keys<IdentityField>({
  names: true,
  born: true,
  birthplace: true,
  contacts: true,
  addresses: true,
  documents: true,
  photographs: true,
  family: true,
  note: true,
})
export const nameKinds = keys<IdentityName['kind']>({
  present: true,
  birth: true,
  document: true,
  alias: true,
  religious: true,
  transliteration: true,
})
export const contactKinds = keys<Contact['kind']>({
  telephone: true,
  messenger: true,
  email: true,
  'through-somebody': true,
  other: true,
})
export const safeties = keys<Contact['safe']>({ 'not-known': true, yes: true, no: true })
export const addressKinds = keys<Address['kind']>({
  home: true,
  'safe-house': true,
  work: true,
  family: true,
  former: true,
  other: true,
})
export const documentKinds = keys<IdentityDocument['kind']>({
  passport: true,
  'identity-card': true,
  'residence-permit': true,
  'birth-certificate': true,
  licence: true,
  other: true,
})
export const purposes = keys<RevealPurpose>({
  contact: true,
  interview: true,
  protection: true,
  assistance: true,
  identification: true,
  'family-tracing': true,
  testimony: true,
  'court-filing': true,
  compensation: true,
  'legal-assistance': true,
  correction: true,
})
export const erasureReasons = keys<EraseBody['reason']>({
  'asked-by-the-person': true,
  'retention-ended': true,
  'court-order': true,
  safety: true,
  'entered-in-error': true,
})

/** Scripts in which names are likeliest written here, by ISO 15924. */
export const scripts = [
  'Latn',
  'Arab',
  'Deva',
  'Cyrl',
  'Hans',
  'Beng',
  'Thai',
  'Ethi',
  'Khmr',
  'Laoo',
  'Mymr',
] as const
