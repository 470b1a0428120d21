/** `clew assess`: reads a case file by the law and says what stands, what is weakest and what to do next. */
import { type CaseFile, parseCivilDate } from '@clew/casefile'
import {
  assess,
  type Assessment,
  type AssessOptions,
  defaultPacks,
  defaultView,
  type LawSet,
} from '@clew/law'
import { loadCaseFile } from '../case-file.ts'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { loadLaw } from '../law.ts'
import { names, readOptions } from '../options.ts'
import { showAssessment } from './show-assessment.ts'

export const assessOptions = {
  laws: { type: 'string', value: '<pack,…>' },
  view: { type: 'string', value: 'before|after' },
  'as-of': { type: 'string', value: '<day>' },
  without: { type: 'string', value: '<V1,E3,…>' },
  charge: { type: 'string', value: '<C1>' },
  explain: { type: 'boolean' },
} as const

export const assessFile: Command = async (args, context) => {
  const { values, words: given } = readOptions(args, assessOptions, 'assess')
  const [path, ...more] = given
  if (path === undefined)
    throw wrongUse('Which case file? Give its path.', 'For example: clew assess case-files/example.yaml')
  if (more.length > 0) throw wrongUse(`One case file at a time, not also ${more.join(', ')}.`)
  const laws = names(values.laws)
  const asOf = dayOf(values['as-of'], context)
  const view = viewOf(values.view)
  const law = await loadLaw(context, laws)
  const caseFile = await loadCaseFile(path, new Set(law.taxonomy.concepts.keys()), context)
  const without = names(values.without) ?? []
  refuseStrangers(caseFile, without, context)
  const options: AssessOptions = {
    asOf,
    view: view ?? defaultView(caseFile),
    packs: laws ?? defaultPacks(caseFile, law.packs),
  }
  const start = performance.now()
  const assessment = narrowed(assess(caseFile, law, { ...options, without }), values.charge, context)
  const computedIn = Math.round((performance.now() - start) * 1000)
  if (context.json) {
    const { reference, title } = caseFile
    context.screen.json({ ok: true, file: path, reference, title, computedIn, assessment })
    return 0
  }
  const compare =
    without.length === 0 ? undefined : comparison(caseFile, law, options, values.charge, context)
  showAssessment({
    caseFile,
    assessment,
    context,
    ...(compare === undefined ? {} : { withAll: compare }),
    tree: values.charge !== undefined,
    explain: values.explain === true,
  })
  return 0
}

/** The same question with nothing taken away, to show what changes. */
function comparison(
  caseFile: CaseFile,
  law: LawSet,
  options: AssessOptions,
  charge: string | undefined,
  context: Context,
): Assessment {
  return narrowed(assess(caseFile, law, { ...options, parts: { resilience: 'none' } }), charge, context)
}

function narrowed(assessment: Assessment, charge: string | undefined, { words }: Context): Assessment {
  if (charge === undefined) return assessment
  const charges = assessment.charges.filter((each) => each.charge === charge)
  if (charges.length > 0) return { ...assessment, charges }
  throw wrongInput(words.noCharge(charge, assessment.charges.map((each) => each.charge).join(', ')))
}

function dayOf(text: string | undefined, { now, words }: Context): string {
  if (text === undefined) return now().toISOString().slice(0, 10)
  if (parseCivilDate(text) === undefined) throw wrongUse(words.noSuchDay(text))
  return text
}

function viewOf(text: string | undefined): AssessOptions['view'] | undefined {
  if (text === undefined) return undefined
  if (text === 'before' || text === 'before-judgment') return 'before-judgment'
  if (text === 'after' || text === 'after-judgment') return 'after-judgment'
  throw wrongUse(`--view is "${text}".`, 'Give before (without court findings) or after (with them).')
}

function refuseStrangers(caseFile: CaseFile, without: readonly string[], { words }: Context): void {
  const { parties, victims, witnesses, sources, evidence } = caseFile
  const known = new Set(
    [parties, victims, witnesses, sources, evidence].flatMap((list) => list.map(({ id }) => id)),
  )
  const strangers = without.filter((id) => !known.has(id))
  if (strangers.length > 0) throw wrongInput(words.unknownWithout(strangers.join(', ')))
}
