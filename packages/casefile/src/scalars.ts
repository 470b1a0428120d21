// Small value shapes that every part of a case file uses; their meaning is checked by uncertain-date.ts, civil-date.ts and money.ts.
import * as z from 'zod'

/** Identifier inside one case file: letters, digits, dot, dash, underscore; `P1`, `V1`, `E4`, or a UUID. */
export const LocalId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
export type LocalId = z.infer<typeof LocalId>

/** Text that people wrote; never empty. No victim's name belongs in it. */
export const Prose = z.string().trim().min(1).max(20_000)

/** ISO 3166-1 alpha-2 in capitals; `XK` is used for Kosovo. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)
export type CountryCode = z.infer<typeof CountryCode>

/** A day on the calendar, `YYYY-MM-DD`, no time zone. */
export const CivilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export type CivilDate = z.infer<typeof CivilDate>

/** Day of a decision; a year or month where the day is not known. */
export const DecisionDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
export type DecisionDate = z.infer<typeof DecisionDate>

/** A date as well as it is known: the level 0 and 1 part of EDTF (ISO 8601-2): `2015-03`, `2015~`, `2002/2007`, `2010/..`, `201X`. Parsed by uncertain-date.ts. */
export const UncertainDate = z.string().min(4).max(64)
export type UncertainDate = z.infer<typeof UncertainDate>

/** ISO 4217 in capitals. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/)
export type CurrencyCode = z.infer<typeof CurrencyCode>

/** Whole minor units as a decimal string (JSON has no bigint) and an ISO 4217 code: `{amount: "1216000", currency: GBP}` is GBP 12,160.00. */
export const Money = z.strictObject({
  amount: z.string().regex(/^-?\d{1,30}$/),
  currency: CurrencyCode,
})
export type Money = z.infer<typeof Money>

/** Identifier of a concept in law-packs/concepts.yaml: `means.deception`. */
export const ConceptId = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/)
export type ConceptId = z.infer<typeof ConceptId>

/** A moment with its zone, RFC 3339: `2015-03-09T14:30:00Z`. Parsed by instant.ts. */
export const Moment = z.string().min(20).max(40)
export type Moment = z.infer<typeof Moment>
