/** A place in prose where somebody of the vault is named: where and whose, never which name. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'

/** Positions are those of JavaScript's strings: UTF-16 code units. */
export const NamePlace = z
  .strictObject({
    collection: z
      .string()
      .describe('A list of the case file, `notes`, or `header` for the fields above the lists'),
    id: z.string().describe('Id of the record; position of a note; name of the field above the lists'),
    field: z.string().describe('Path inside the record, joined by dots; empty where the text is the whole'),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    person: casefile.LocalId,
    case: z.string().optional().describe('Where the person is one of another case'),
    gives: z.enum(casefile.tokenFields),
    whole: z.boolean().describe('False: one word of a name, which may be somebody else’s'),
  })
  .meta({ id: 'NamePlace' })
export type NamePlace = z.infer<typeof NamePlace>

/** Sent along when a case file was written. A warning: nothing was refused. */
export const NamesFound = z
  .strictObject({
    checked: z.boolean().describe('False: the keys were not at hand, so nothing could be compared'),
    places: z.array(NamePlace),
  })
  .meta({ id: 'NamesFound' })
export type NamesFound = z.infer<typeof NamesFound>
