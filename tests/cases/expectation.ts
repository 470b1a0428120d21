/** What the courts decided, as case-files/expected.yaml tells it: read strictly, so that a misspelt word cannot pass as an expectation. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { chargeOutcomes } from '../../packages/casefile/src/index.ts'
import { standingNames } from '../../packages/law/src/index.ts'

export const root = join(import.meta.dirname, '..', '..')
export const casesFolder = join(root, 'case-files')

const StandingName = z.enum(standingNames)
const ids = z.array(z.string().min(1))

const ChargeExpectation = z.strictObject({
  before: z
    .strictObject({
      standsAtLeast: z.record(z.string(), StandingName).default({}),
      weakestOrContested: ids.default([]),
    })
    .default({ standsAtLeast: {}, weakestOrContested: [] }),
  after: z.strictObject({ outcome: z.enum(chargeOutcomes), rejectedElements: ids }).optional(),
})

const CaseExpectation = z.strictObject({
  file: z.string().regex(/^\d\d-[a-z0-9-]+\.yaml$/),
  decided: z.string().min(1),
  charges: z.record(z.string(), ChargeExpectation),
  options: ids.default([]),
  notOptions: ids.default([]),
  lesser: z.record(z.string(), ids).default({}),
  noBasis: z.array(z.strictObject({ state: z.string(), charge: z.string() })).default([]),
  bars: z.record(z.string(), ids).default({}),
  defences: z.record(z.string(), z.record(z.string(), StandingName)).default({}),
  resilienceItems: z.record(z.string(), ids).default({}),
  excludedItems: ids.default([]),
  sentenceFlags: z.record(z.string(), ids).default({}),
  differs: z
    .array(
      z.strictObject({
        charge: z.string(),
        element: z.string().optional(),
        why: z.string().min(1),
      }),
    )
    .default([]),
})
export type CaseExpectation = z.infer<typeof CaseExpectation>

const ExpectationFile = z.strictObject({ cases: z.record(z.string(), CaseExpectation) })

/** By the reference of the case file, in the order of the file. */
export function readExpectations(): ReadonlyMap<string, CaseExpectation> {
  const text = readFileSync(join(casesFolder, 'expected.yaml'), 'utf8')
  return new Map(Object.entries(ExpectationFile.parse(parse(text)).cases))
}
