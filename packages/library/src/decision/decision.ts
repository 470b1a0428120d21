// One decided case as a digest: what happened, what the court held on each element, and what to learn. No victim has a name here.
import * as z from 'zod'
import { MeasureId } from '../entry/measure.ts'
import { Reading, Review, SourceKey } from '../entry/provenance.ts'
import {
  decisionForms,
  decisionRoles,
  evidenceIssues,
  holdingOutcomes,
  issueEffects,
  remedyKinds,
  sectors,
  verdicts,
  victimAges,
  victimSexes,
} from './words.ts'

/** A database cannot keep U+0000, nor half a character. */
const storable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const Line = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => text.trim() !== '' && storable(text), 'Text that can be stored is needed')
const Text = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => text.trim() !== '' && storable(text), 'Text that can be stored is needed')

export const DecisionId = z
  .string()
  .max(64)
  .regex(/^(?=.*\d)[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/, 'Letters and at least one digit, joined by . _ or -')

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const StateCode = z.string().regex(/^[A-Z]{2}$/, 'Two capital letters')
/** `2008`, `2008-08` or `2008-08-28`, as exactly as the source says. */
const DecisionDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isInCalendar, 'No such day')

function isInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

const conceptOf = (kinds: string) => z.string().regex(new RegExp(`^(${kinds})\\.[a-z0-9-]+$`))
const each = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .refine((list) => new Set(list).size === list.length, 'Each only once')
    .default([])

export const DecisionParty = z.strictObject({
  roles: z.array(z.enum(decisionRoles)).min(1),
  kind: z.enum(['natural', 'legal', 'group', 'state']),
  /** Function in the scheme, such as "owner of the licensed brothel"; no name is needed. */
  says: Line,
})

export const DecisionVictim = z.strictObject({
  /** `S.M.`, where the court publishes them; never more. */
  initials: z
    .string()
    .regex(/^(\p{Lu}\.){1,4}$/u, 'Initials only, each with a full stop')
    .optional(),
  /** Left out when the source does not count them. */
  number: z.int().min(1).optional(),
  age: z.enum(victimAges),
  sex: z.enum(victimSexes),
  states: each(StateCode),
})

export const IssueOfEvidence = z.strictObject({
  issue: z.enum(evidenceIssues),
  effect: z.enum(issueEffects),
  /** How the court dealt with it. */
  says: Text,
})

export const Holding = z.strictObject({
  /** What was charged or claimed, in words. */
  charge: Line,
  /** The same in a law pack, where it is there: `au/slavery-possess-or-exercise`. */
  offence: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/)
    .optional(),
  /** Id of the element in that pack, or in the words that packs use: `act`, `means`, `purpose`. */
  element: z.string().regex(/^[a-z0-9-]+$/),
  concept: z
    .string()
    .regex(/^[a-z]+\.[a-z0-9-]+$/)
    .optional(),
  outcome: z.enum(holdingOutcomes),
  /** What convinced the court, or did not. */
  why: Text,
  /** As the source gives it; left out where it gives none. */
  paragraph: Line.optional(),
  /** Where another court than that of the decision said so. */
  court: Line.optional(),
  reading: Reading.default('secondary'),
})
export type Holding = z.infer<typeof Holding>

export const DecisionSentence = z.strictObject({
  /** By role: "owner", "escorts". */
  who: Line,
  says: Line,
  months: z.int().min(1).max(12_000).optional(),
  suspended: z.boolean().default(false),
  reading: Reading.default('secondary'),
})

export const Remedy = z.strictObject({
  kind: z.enum(remedyKinds),
  says: Line,
  /** Decimal digits, never a binary fraction: `12160` or `6190.80`. */
  amount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,3})?$/)
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  reading: Reading.default('secondary'),
})

export const Lesson = z.strictObject({ says: Text, issues: each(z.enum(evidenceIssues)) })

export const DecisionSource = z.strictObject({
  key: SourceKey,
  title: Line,
  url: z.url().refine(storable).optional(),
  reading: Reading,
})

export const DecisionTranslation = z.strictObject({
  title: Line,
  facts: Text.optional(),
  lesson: Text.optional(),
  made: z.enum(['machine', 'person']),
  review: Review,
})

export const Decision = z.strictObject({
  /** Unique in a collection; of a decision made from a case file, the reference of that case file. */
  id: DecisionId,
  /** Of title, facts, holdings and lessons. */
  language: Language.default('en'),
  /** Without the name of a victim, also where the official title bears one. */
  title: Line,
  court: Line,
  /** Whose court it is, or which State answered before an international one. */
  state: StateCode,
  international: z.boolean().default(false),
  /** Other States in which something happened or from which people came. */
  otherStates: each(StateCode),
  date: DecisionDate,
  citation: Line,
  ecli: z
    .string()
    .regex(/^ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\d{4}:[A-Za-z0-9.]{1,25}$/)
    .optional(),
  facts: Text,
  forms: z
    .array(z.enum(decisionForms))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'Each only once'),
  sectors: each(z.enum(sectors)),
  acts: each(conceptOf('act')),
  means: each(conceptOf('means')),
  purposes: each(conceptOf('exploitation')),
  /** Other concepts that the decision turned on: vulnerability, consent, office, document … */
  circumstances: each(z.string().regex(/^(?!act\.|means\.|exploitation\.)[a-z]+\.[a-z0-9-]+$/)),
  verdict: z.enum(verdicts),
  /** What was decided, in words. */
  decided: Text,
  parties: z.array(DecisionParty).default([]),
  victims: z.array(DecisionVictim).default([]),
  issues: z
    .array(IssueOfEvidence)
    .refine((list) => new Set(list.map(({ issue }) => issue)).size === list.length, 'Each only once')
    .default([]),
  holdings: z.array(Holding).default([]),
  sentences: z.array(DecisionSentence).default([]),
  remedies: z.array(Remedy).default([]),
  lessons: z.array(Lesson).min(1),
  /** Offences of law packs that were charged or that the decision is about. */
  offences: each(z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/)),
  measures: each(MeasureId),
  /** Name of the case file without its ending: `09-nanny-vancouver`. */
  caseFile: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  sources: z.array(DecisionSource).min(1),
  reading: Reading,
  review: Review.default('unreviewed'),
  /** Fields, or parts of them in words, that rest on no source that was read. */
  unverified: each(Line),
  translations: z.record(Language, DecisionTranslation).default({}),
})
export type Decision = z.infer<typeof Decision>

/** As people write it: what has a default may be left out. */
export type DecisionInput = z.input<typeof Decision>

export const decisionFormat = 'clew-decisions/1'

/** A collection of decisions as one JSON document. */
export const DecisionFile = z.strictObject({
  format: z.literal(decisionFormat),
  decisions: z.array(Decision),
})
