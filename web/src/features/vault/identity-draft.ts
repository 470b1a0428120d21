/** An identity as it is typed, and what is sent of it: what was left empty is not sent, so that it stays as it is sealed. */
import type { IdentityChange, IdentityField, IdentityName } from '@clew/contract'
import type { Address, Contact, IdentityDocument } from './vault-words.ts'

export type NameDraft = { kind: IdentityName['kind']; text: string; script: string }
export type ContactDraft = { kind: Contact['kind']; value: string; safe: Contact['safe'] }
export type AddressDraft = { kind: Address['kind']; text: string; state: string }
export type DocumentDraft = { kind: IdentityDocument['kind']; number: string; state: string; expires: string }
export type RelativeDraft = { relation: string; name: string; contact: string; safe: Contact['safe'] }

export type IdentityDraft = {
  names: readonly NameDraft[]
  born: string
  birthplace: string
  contacts: readonly ContactDraft[]
  addresses: readonly AddressDraft[]
  documents: readonly DocumentDraft[]
  family: readonly RelativeDraft[]
  note: string
  /** Sealed fields that are to be taken away. */
  away: readonly IdentityField[]
}

export const emptyName: NameDraft = { kind: 'present', text: '', script: '' }
export const emptyContact: ContactDraft = { kind: 'telephone', value: '', safe: 'not-known' }
export const emptyAddress: AddressDraft = { kind: 'home', text: '', state: '' }
export const emptyDocument: DocumentDraft = { kind: 'passport', number: '', state: '', expires: '' }
export const emptyRelative: RelativeDraft = { relation: '', name: '', contact: '', safe: 'not-known' }

export const emptyIdentity: IdentityDraft = {
  names: [],
  born: '',
  birthplace: '',
  contacts: [],
  addresses: [],
  documents: [],
  family: [],
  note: '',
  away: [],
}

const filled = (text: string) => text.trim() !== ''
const when = <Key extends string>(key: Key, text: string) =>
  (filled(text) ? { [key]: text.trim() } : {}) as Partial<Record<Key, string>>

/** The fields to send; no member for what stays. */
export function changeOf(draft: IdentityDraft): IdentityChange {
  const names = draft.names
    .filter(({ text }) => filled(text))
    .map(({ kind, text, script }) => ({ kind, text: text.trim(), ...when('script', script) }))
  const contacts = draft.contacts
    .filter(({ value }) => filled(value))
    .map(({ kind, value, safe }) => ({ kind, value: value.trim(), safe }))
  const addresses = draft.addresses
    .filter(({ text }) => filled(text))
    .map(({ kind, text, state }) => ({ kind, text: text.trim(), ...when('state', state) }))
  const documents = draft.documents
    .filter(({ number }) => filled(number))
    .map(({ kind, number, state, expires }) => ({
      kind,
      number: number.trim(),
      ...when('state', state),
      ...when('expires', expires),
    }))
  const family = draft.family
    .filter(({ relation, name }) => filled(relation) && filled(name))
    .map(({ relation, name, contact, safe }) => ({
      relation: relation.trim(),
      names: [{ kind: 'present' as const, text: name.trim() }],
      ...(filled(contact) ? { contacts: [{ kind: 'telephone' as const, value: contact.trim(), safe }] } : {}),
    }))
  const given = {
    ...(names.length > 0 ? { names } : {}),
    ...when('born', draft.born),
    ...when('birthplace', draft.birthplace),
    ...(contacts.length > 0 ? { contacts } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(family.length > 0 ? { family } : {}),
    ...when('note', draft.note),
  }
  const away = Object.fromEntries(draft.away.map((field) => [field, null]))
  return { ...away, ...given }
}
