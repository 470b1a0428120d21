/** Small shapes that requests and responses share. */
import * as z from 'zod'

/** A UUID in lower case; anything else is simply not found. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id in an address is not checked here: an odd one answers `not found`, like one that does not exist. */
export const PathId = z.string().min(1).max(200)

/** What a count in the database holds; more would be refused there, in words that nobody understands. */
export const largestCount = 2_147_483_647

/** The version of a case file that the writer saw; every change raises it by one. */
export const Version = z.int().positive().max(largestCount).describe('Version of the case file')

/** RFC 3339 in UTC. */
export const InstantText = z.string().describe('RFC 3339 instant in UTC')

/** `us,international`: names in a query, separated by commas. */
export const NameList = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$/)
  .describe('Names separated by commas')

/** Splits what `NameList` let through; each name once, in order. */
export const namesIn = (list: string | undefined): string[] =>
  list === undefined ? [] : [...new Set(list.split(','))]

/** A day of the calendar, of a year with four digits: what the database takes for one. */
export const Day = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((text) => {
    const day = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  })

export const languageQuery = {
  lang: z.string().max(40).optional().describe('Language of titles and errors; else Accept-Language'),
}

/** What the asker may do with the thing that is sent along. */
export const Abilities = z.record(z.string(), z.boolean()).meta({ id: 'Abilities' })
export type Abilities = z.infer<typeof Abilities>
