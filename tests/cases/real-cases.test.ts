/** Compares each decided case with what the court decided, so that the engine answers to courts and not to itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences, missed } from './comparison.ts'
import { casesFolder, readExpectations, root } from './expectation.ts'
import { pageAbout } from './page.ts'
import { readLaw, readTrial } from './trial.ts'

const law = await readLaw()
const expectations = readExpectations()
const trials = [...expectations].map(([reference, expected]) => readTrial(law, reference, expected))

describe('a decided case is assessed as the courts left it', () => {
  for (const trial of trials) {
    test(`${trial.reference}: ${trial.expected.decided}`, () => {
      expect(missed(trial)).toEqual([])
    })
  }
})

describe('the collection of decided cases', () => {
  test('holds 25 cases, and says of each what was decided', () => {
    const files = readdirSync(casesFolder).filter((name) => /^\d\d-.*\.yaml$/.test(name))
    expect(files.toSorted()).toEqual([...expectations.values()].map(({ file }) => file).toSorted())
    expect(files).toHaveLength(25)
  })

  test('leaves no difference between court and assessment without a reason', () => {
    const silent = trials.flatMap((trial) =>
      differences(trial)
        .filter(({ why }) => why === undefined)
        .map(({ charge, element, court, assessment }) => [
          trial.reference,
          charge,
          element,
          court,
          assessment,
        ]),
    )
    expect(silent).toEqual([])
  })

  test('explains only what is there: a reason names a charge and an element of the case', () => {
    const lost = trials.flatMap(({ reference, expected, before }) =>
      expected.differs
        .filter(({ charge, element }) => {
          const found = before.charges.find((one) => one.charge === charge)
          return (
            found === undefined ||
            (element !== undefined && found.elements.every((one) => one.element !== element))
          )
        })
        .map(({ charge, element }) => `${reference} ${charge} ${element ?? ''}`),
    )
    expect(lost).toEqual([])
  })

  test('is told by a page that says where court and assessment differ and why', () => {
    const page = readFileSync(join(root, 'docs', 'real-cases.md'), 'utf8')
    expect(page, 'run: node scripts/write-real-cases.ts').toBe(pageAbout(trials))
  })
})
