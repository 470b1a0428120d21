/** Conformity as it is read: one law against what States have promised, item by item, with the words already said in every language. */
import { Words } from '@clew/law'
import * as z from 'zod'
import { InstantText } from '../scalars.ts'

export const ConformityFrame = z.enum(['palermo', 'untoc', 'tvpa', 'eu']).meta({ id: 'ConformityFrame' })
export type ConformityFrame = z.infer<typeof ConformityFrame>

export const ConformityVerdict = z
  .enum(['met', 'partly', 'not', 'not-assessed', 'not-applicable'])
  .meta({ id: 'ConformityVerdict' })
export type ConformityVerdict = z.infer<typeof ConformityVerdict>

export const ObligationStrength = z
  .enum(['mandatory', 'qualified', 'endeavour', 'consider', 'optional', 'good-practice', 'yardstick'])
  .meta({ id: 'ObligationStrength' })

const Reading = z.enum(['read', 'secondary', 'unverified'])

export const ConformityNamed = z.strictObject({ id: z.string(), name: Words }).meta({ id: 'ConformityNamed' })

export const ConformityProvision = z
  .strictObject({
    text: z.string().describe('As cited: `Modern Slavery Act 2015 2(1)`'),
    pack: z.string(),
    offence: z.string().optional().describe('Reference of the offence, `gb/human-trafficking`'),
    element: z.string().optional(),
    reading: Reading.describe('How well the provision was read'),
    entry: Reading.optional().describe('How well the whole entry of the offence was read'),
  })
  .meta({ id: 'ConformityProvision' })

export const ConformityPersonSaid = z
  .strictObject({
    answer: z.enum(['met', 'partly', 'not', 'not-applicable']),
    evidence: z.string(),
    cited: z.string().optional().describe('Provision on which the answer rests'),
    reason: z.string().optional(),
    by: z.string(),
    on: z.string(),
  })
  .meta({ id: 'ConformityPersonSaid' })

export const ConformityItem = z
  .strictObject({
    item: z.string(),
    frame: ConformityFrame,
    group: z.string(),
    strength: ObligationStrength,
    qualifier: z.string().optional(),
    obligation: z.string().describe('The article that asks for it, as cited'),
    question: Words,
    satisfied: Words,
    law: z.strictObject({
      verdict: ConformityVerdict,
      by: z.enum(['pack', 'person', 'nobody']),
      remarks: z.array(z.strictObject({ code: z.string(), said: Words })),
      missing: z.array(ConformityNamed),
      provisions: z.array(ConformityProvision),
      reading: Reading.optional().describe('Weakest reading among the provisions'),
      person: ConformityPersonSaid.optional(),
    }),
    practice: z.strictObject({ verdict: ConformityVerdict, person: ConformityPersonSaid.optional() }),
    models: z
      .array(z.strictObject({ pack: z.string(), title: Words, provisions: z.array(ConformityProvision) }))
      .describe('For a gap: other laws of the same day that meet the item, and where their wording stands'),
    measures: z.array(z.string()).describe('Ids of the measures of the library that answer the item'),
    practices: z.array(z.string()).describe('Ids of State practices under these measures'),
  })
  .meta({ id: 'ConformityItem' })
export type ConformityItem = z.infer<typeof ConformityItem>

export const ConformityPractice = z
  .strictObject({
    id: z.string(),
    title: Words,
    places: z.array(Words),
    year: z.string().optional(),
    reading: Reading,
  })
  .meta({ id: 'ConformityPractice' })
export type ConformityPractice = z.infer<typeof ConformityPractice>

export const ConformityLaw = z
  .strictObject({
    pack: z.string(),
    title: Words,
    kind: z.enum(['national', 'regional', 'international']),
    state: z.string().optional(),
    version: z.string(),
    reviewed: z.boolean(),
  })
  .meta({ id: 'ConformityLaw' })
export type ConformityLaw = z.infer<typeof ConformityLaw>

/** Items by verdict; verdicts without items are left out. */
export const ConformityVerdictCounts = z
  .partialRecord(ConformityVerdict, z.int())
  .meta({ id: 'ConformityVerdictCounts' })
export type ConformityVerdictCounts = z.infer<typeof ConformityVerdictCounts>

export const ConformityCounts = z.strictObject({ frame: ConformityFrame, counts: ConformityVerdictCounts })
export type ConformityCounts = z.infer<typeof ConformityCounts>

export const ConformityGroup = z.strictObject({ id: z.string(), title: Words })

export const ConformityRead = z
  .strictObject({
    law: ConformityLaw,
    asOf: z.string(),
    frames: z.array(ConformityFrame),
    binding: z.array(ConformityFrame).describe('Texts against which the law is held when nobody says which'),
    groups: z.array(ConformityGroup),
    counts: z.array(ConformityCounts),
    items: z.array(ConformityItem),
    measures: z.array(ConformityNamed),
    practices: z.array(ConformityPractice),
    limits: z.array(z.string()),
    amendments: z.array(z.string()).describe('Days on which a text of this law begins or ends'),
  })
  .meta({ id: 'ConformityRead' })
export type ConformityRead = z.infer<typeof ConformityRead>

export const ConformityList = z
  .strictObject({
    asOf: z.string(),
    items: z.array(z.strictObject({ ...ConformityLaw.shape, counts: z.array(ConformityCounts) })),
  })
  .meta({ id: 'ConformityList' })
export type ConformityList = z.infer<typeof ConformityList>

export const ConformityMatrix = z
  .strictObject({
    asOf: z.string(),
    frames: z.array(ConformityFrame),
    laws: z.array(ConformityLaw),
    groups: z.array(ConformityGroup),
    rows: z.array(
      z.strictObject({
        item: z.string(),
        frame: ConformityFrame,
        group: z.string(),
        strength: ObligationStrength,
        obligation: z.string(),
        question: Words,
        cells: z.array(z.strictObject({ verdict: ConformityVerdict, cited: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: 'ConformityMatrix' })
export type ConformityMatrix = z.infer<typeof ConformityMatrix>

/** One answer of people in the matrix; what was computed stands in the matrix itself. */
export const ConformityMatrixSaid = z
  .strictObject({
    pack: z.string(),
    item: z.string(),
    side: z.enum(['law', 'practice']),
    verdict: z.enum(['met', 'partly', 'not', 'not-applicable']),
    /** `unit`: somebody of the unit of whoever asks; `pack`: it stands in the file of the pack. */
    from: z.enum(['unit', 'pack']),
    by: z.string(),
    on: z.string(),
    counts: z
      .boolean()
      .describe('Whether it is the answer to this side, or stands beside one that was computed'),
  })
  .meta({ id: 'ConformityMatrixSaid' })
export type ConformityMatrixSaid = z.infer<typeof ConformityMatrixSaid>

export const ConformityMatrixAnswers = z
  .strictObject({ asOf: z.string(), said: z.array(ConformityMatrixSaid) })
  .meta({ id: 'ConformityMatrixAnswers' })
export type ConformityMatrixAnswers = z.infer<typeof ConformityMatrixAnswers>

export const ConformityItemChange = z
  .strictObject({
    item: z.string(),
    frame: ConformityFrame,
    obligation: z.string(),
    strength: ObligationStrength,
    question: Words,
    from: ConformityVerdict,
    to: ConformityVerdict,
    gained: z.array(ConformityNamed).describe('Missing before, and no longer'),
    lost: z.array(ConformityNamed).describe('Missing now, and not before'),
    newProvisions: z.array(z.string()),
    oldProvisions: z.array(z.string()),
  })
  .meta({ id: 'ConformityItemChange' })
export type ConformityItemChange = z.infer<typeof ConformityItemChange>

export const ConformityChanges = z
  .strictObject({
    law: ConformityLaw,
    from: z.string(),
    to: z.string(),
    amendments: z.array(z.string()),
    before: z.array(ConformityCounts),
    after: z.array(ConformityCounts),
    changes: z.array(ConformityItemChange),
  })
  .meta({ id: 'ConformityChanges' })
export type ConformityChanges = z.infer<typeof ConformityChanges>

export const ConformityAnswered = z
  .strictObject({
    item: z.string(),
    side: z.enum(['law', 'practice']),
    version: z.int().positive(),
    verdict: z.enum(['met', 'partly', 'not', 'not-applicable', 'withdrawn']),
    evidence: z.string(),
    citation: z.string(),
    source: z.strictObject({ instrument: z.string(), article: z.string(), text: z.string() }).optional(),
    reason: z.string().optional(),
    validFrom: z.string().optional(),
    validTo: z.string().optional(),
    by: z.string(),
    at: InstantText,
    current: z.boolean(),
  })
  .meta({ id: 'ConformityAnswered' })
export type ConformityAnswered = z.infer<typeof ConformityAnswered>
