/** An assessment as a person reads it in a terminal: plain words first, then tables, then the next steps. */
import type { CaseFile } from '@clew/casefile'
import type { Assessment, ChargeAssessment, Trace } from '@clew/law'
import {
  callerOf,
  chargeParagraphs,
  inLanguage,
  overviewOf,
  perishesWords,
  standingGlyph,
  standingWord,
} from '@clew/law/explain'
import type { Context } from '../command.ts'
import { painted } from '../output/screen.ts'
import { table } from '../output/table.ts'

export type Shown = {
  readonly caseFile: CaseFile
  readonly assessment: Assessment
  /** With nothing taken away, where something was. */
  readonly withAll?: Assessment
  readonly context: Context
  /** Whether the elements of the charges are drawn. */
  readonly tree: boolean
  readonly explain: boolean
}

export function showAssessment(shown: Shown): void {
  const { caseFile, assessment, context, withAll } = shown
  const { screen, words: w, language } = context
  screen.heading(`${caseFile.title} (${caseFile.reference})`)
  screen.paragraph(w.asOf(assessment.view === 'before-judgment' ? w.before : w.after, assessment.asOf))
  screen.paragraph(w.lawsUsed(assessment.packs.map(({ pack }) => pack).join(', ')))
  const unreviewed = assessment.packs.filter(({ review }) => review === 'unverified')
  if (unreviewed.length > 0) screen.paragraph(w.unreviewed(unreviewed.map(({ pack }) => pack).join(', ')))
  screen.line()
  screen.paragraph(
    overviewOf(assessment, caseFile, language)
      .map(({ text }) => text)
      .join(' '),
  )
  screen.line()
  showCharges(shown)
  if (assessment.unknownOffences.length > 0) {
    screen.line()
    screen.paragraph(
      w.unknownOffences(
        assessment.unknownOffences.map(({ charge, offence }) => `${charge} ${offence}`).join(', '),
      ),
    )
  }
  if (withAll !== undefined) showLoss(shown, withAll)
  for (const charge of assessment.charges) {
    if (shown.tree) showElements(charge, context)
    if (shown.explain) showReasons(charge, shown)
  }
  showFalls(shown)
  showNext(shown)
  if (!shown.tree) showOptions(shown)
}

function showCharges({ caseFile, assessment, context }: Shown): void {
  const { screen, words: w, language } = context
  if (assessment.charges.length === 0) {
    screen.paragraph(w.noCharges)
    return
  }
  const call = callerOf(caseFile)
  screen.heading(w.charges)
  const rows = assessment.charges.map((charge) => [
    standingGlyph(charge.standing),
    charge.charge,
    `${inLanguage(charge.title, language)} (${charge.cited.text})${charge.mode === 'principal' ? '' : `, ${w.modes[charge.mode]}`}`,
    call(charge.accused),
    [
      standingWord(charge.standing, language),
      ...(charge.contested ? [w.contested] : []),
      ...(charge.firm < charge.standing ? [w.provisional] : []),
    ].join(', '),
    weakestOf(charge, context),
  ])
  const titles = ['', w.charge, w.offence, w.against, w.standing, w.weakest]
  screen.lines(
    table(
      titles.map((title, at) => ({ title, least: at < 2 ? 1 : 10 })),
      rows,
      screen.width,
      (line, row) => painted(screen, line, assessment.charges[row]?.standing ?? 1),
    ),
  )
  screen.line(w.glyphs)
}

function weakestOf(charge: ChargeAssessment, { language }: Context): string {
  const titles = charge.elements
    .filter(({ element }) => charge.weakest.includes(element))
    .map(({ title }) => inLanguage(title, language))
  const named = titles.length > 0 ? titles : charge.weakest
  return named.length > 1 ? `${named[0] ?? ''} (+${named.length - 1})` : (named[0] ?? '')
}

function showLoss({ assessment, context }: Shown, withAll: Assessment): void {
  const { screen, words: w, language } = context
  screen.line()
  screen.heading(w.whatIf(assessment.without.join(', ')))
  const stood = new Map(withAll.charges.map(({ charge, standing }) => [charge, standing]))
  const rows = assessment.charges.map(({ charge, standing }) => {
    const before = stood.get(charge) ?? standing
    return [
      charge,
      `${standingGlyph(before)} ${standingWord(before, language)}`,
      `${standingGlyph(standing)} ${standingWord(standing, language)}`,
      standing < before ? w.falls : '',
    ]
  })
  const titles = [w.charge, w.standsBefore, w.standsAfter, '']
  screen.lines(
    table(
      titles.map((title) => ({ title })),
      rows,
      screen.width,
    ),
  )
}

function showElements(charge: ChargeAssessment, { screen, words: w, language }: Context): void {
  screen.line()
  screen.heading(`${w.elements}: ${charge.charge} ${inLanguage(charge.title, language)}`)
  const draw = (node: Trace, depth: number): void => {
    const facts = node.facts.map(({ fact }) => fact).join(', ')
    const text = `${inLanguage(node.title, language)} [${node.cited.text}]${facts === '' ? '' : ` ← ${facts}`}`
    const indent = `${'  '.repeat(depth)}${standingGlyph(node.standing)} `
    screen.paragraph(text, indent)
    for (const child of node.children) draw(child, depth + 1)
  }
  for (const element of charge.elements) draw(element, 0)
}

function showReasons(charge: ChargeAssessment, { assessment, caseFile, context }: Shown): void {
  for (const paragraph of chargeParagraphs(charge, assessment, caseFile, context.language)) {
    context.screen.line()
    context.screen.paragraph(paragraph)
  }
}

/** One person or thing whose loss ends a charge. */
function showFalls({ assessment, caseFile, context }: Shown): void {
  const { screen, words: w } = context
  const call = callerOf(caseFile)
  const rows = assessment.charges.flatMap(({ charge, resilience }) => {
    const single = resilience.critical.flatMap((set) => (set.length === 1 ? set : []))
    return single.length === 0
      ? []
      : [[charge, single.map((id) => (call(id) === id ? id : `${id} (${call(id)})`)).join(', ')]]
  })
  if (rows.length === 0) return
  screen.line()
  screen.heading(w.fallsWith)
  screen.lines(table([{ title: '', least: 3 }, { title: '' }], rows, screen.width))
}

/** The smallest set of steps of every charge that is not yet corroborated, most perishable evidence first. */
function showNext({ assessment, context }: Shown): void {
  const { screen, words: w, language } = context
  const rows = assessment.charges.flatMap(({ charge, gap }) =>
    (gap.sets[0] ?? []).map((step) => {
      const guide = step.guidance[0]
      const needed = step.facts.length === 0 ? w.missingFact : w.moreSources(step.facts.join(', '))
      const how =
        guide === undefined
          ? needed
          : `${needed}: ${w.obtain(inLanguage(guide.what, language), inLanguage(guide.heldBy, language), perishesWords[language][guide.perishes])}`
      return [charge, inLanguage(step.title, language), how]
    }),
  )
  if (rows.length === 0) return
  screen.line()
  screen.heading(w.next)
  screen.lines(
    table(
      [{ title: w.charge, least: 3 }, { title: w.elements, least: 16 }, { title: '' }],
      rows,
      screen.width,
    ),
  )
}

const mostOptions = 12

function showOptions({ assessment, caseFile, context }: Shown): void {
  const { screen, words: w, language } = context
  const standing = assessment.options.filter((option) => option.standing >= 2)
  if (standing.length === 0) return
  const call = callerOf(caseFile)
  screen.line()
  screen.heading(`${w.options} (${standing.length})`)
  const rows = standing
    .slice(0, mostOptions)
    .map((option) => [
      standingGlyph(option.standing),
      `${inLanguage(option.title, language)} (${option.cited.text})${option.mode === 'principal' ? '' : `, ${w.modes[option.mode]}`}`,
      call(option.accused),
      option.victims.join(', '),
    ])
  screen.lines(
    table(
      [{ title: '', least: 1 }, { title: w.offence }, { title: w.against }, { title: '' }],
      rows,
      screen.width,
    ),
  )
  if (standing.length > mostOptions) screen.line(`… ${standing.length - mostOptions}`)
}
