/** What the vault keeps of a victim or a protected witness: everything that could lead somebody to their door. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'

const line = (most: number) => z.string().trim().min(1).max(most)
const day = casefile.CivilDate
const Note = line(2000)

/** ISO 15924: `Latn`, `Arab`, `Deva`. */
export const ScriptCode = z.string().regex(/^[A-Z][a-z]{3}$/)

export const nameKinds = ['birth', 'present', 'alias', 'document', 'religious', 'transliteration'] as const
export const IdentityName = z
  .strictObject({
    kind: z.enum(nameKinds),
    text: line(200),
    script: ScriptCode.optional(),
    note: line(500).optional(),
  })
  .meta({ id: 'IdentityName' })
export type IdentityName = z.infer<typeof IdentityName>

const Contact = z.strictObject({
  kind: z.enum(['telephone', 'email', 'messenger', 'through-somebody', 'other']),
  value: line(300),
  /** Whether it can be used without telling the wrong person. */
  safe: z.enum(['yes', 'no', 'not-known']),
  note: line(500).optional(),
})

const Address = z.strictObject({
  kind: z.enum(['home', 'safe-house', 'work', 'family', 'former', 'other']),
  text: line(500),
  state: casefile.CountryCode.optional(),
  from: day.optional(),
  to: day.optional(),
})

const IdentityDocument = z.strictObject({
  kind: z.enum(['passport', 'identity-card', 'residence-permit', 'birth-certificate', 'licence', 'other']),
  number: line(100),
  state: casefile.CountryCode.optional(),
  issued: day.optional(),
  expires: day.optional(),
  note: line(500).optional(),
})

const Relative = z.strictObject({
  relation: line(100),
  names: z.array(IdentityName).max(10),
  contacts: z.array(Contact).max(10).optional(),
  note: line(500).optional(),
})

/** Each field may be missing; a list that is there is not empty. */
export const Identity = z
  .strictObject({
    names: z.array(IdentityName).min(1).max(30).optional(),
    born: day.optional(),
    birthplace: line(300).optional(),
    contacts: z.array(Contact).min(1).max(30).optional(),
    addresses: z.array(Address).min(1).max(30).optional(),
    documents: z.array(IdentityDocument).min(1).max(30).optional(),
    family: z.array(Relative).min(1).max(30).optional(),
    note: Note.optional(),
  })
  .meta({ id: 'Identity' })
export type Identity = z.infer<typeof Identity>

/** Only fields that are given change; `null` takes one away. */
export const IdentityChange = z
  .strictObject({
    names: Identity.shape.names.nullable(),
    born: Identity.shape.born.nullable(),
    birthplace: Identity.shape.birthplace.nullable(),
    contacts: Identity.shape.contacts.nullable(),
    addresses: Identity.shape.addresses.nullable(),
    documents: Identity.shape.documents.nullable(),
    family: Identity.shape.family.nullable(),
    note: Identity.shape.note.nullable(),
  })
  .meta({ id: 'IdentityChange' })
export type IdentityChange = z.infer<typeof IdentityChange>

export const textFields = [
  'names',
  'born',
  'birthplace',
  'contacts',
  'addresses',
  'documents',
  'family',
  'note',
] as const satisfies readonly (keyof Identity)[]

/** What can be sealed, asked for and shown one by one. */
export const identityFields = [...textFields, 'photographs'] as const
export type IdentityField = (typeof identityFields)[number]

export const photographLimit = 1024 * 1024
export const photographsPerPerson = 5
/** Base64 of the largest photograph. */
const encodedLimit = Math.ceil(photographLimit / 3) * 4
export const photographTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export const Photograph = z
  .strictObject({
    id: z.string(),
    type: z.enum(photographTypes),
    title: line(200).optional(),
    data: z.base64().max(encodedLimit),
  })
  .meta({ id: 'Photograph' })
export type Photograph = z.infer<typeof Photograph>

export const NewPhotograph = z
  .strictObject({
    version: z
      .int()
      .nonnegative()
      .describe('Version of the sealed record that was seen; 0 where there is none'),
    title: line(200).optional(),
    data: z.base64().min(1).max(encodedLimit).describe('JPEG, PNG or WebP of at most 1 MiB, in base64'),
  })
  .meta({ id: 'NewPhotograph' })
export type NewPhotograph = z.infer<typeof NewPhotograph>
export const photographBodyLimit = encodedLimit + 4096
