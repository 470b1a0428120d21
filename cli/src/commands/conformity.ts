/** `clew conformity`: holds a law against what States have promised, on a day, between two days, beside other laws, or as a draft. */
import { parseCivilDate } from '@clew/casefile'
import {
  changesBetween,
  type Checklist,
  conformityMarkdown,
  conformityOf,
  type ConformityReport,
  type Frame,
  frames,
  framesFor,
  type LawSet,
  type LoadedPack,
  matrixOf,
} from '@clew/law'
import { loadChecklist } from '../checklist.ts'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { loadLaw } from '../law.ts'
import { names, readOptions } from '../options.ts'
import { conformityEnglish, conformityUrdu } from '../words/conformity.ts'
import { tryDraft } from './draft-law.ts'
import { showChanges, showDraft, showMatrix, showReport } from './show-conformity.ts'
import { writeReport } from './write-conformity.ts'

export const conformityOptions = {
  'as-of': { type: 'string', value: '<day>' },
  since: { type: 'string', value: '<day>' },
  against: { type: 'string', value: '<palermo,untoc,tvpa,eu>' },
  compare: { type: 'string', value: '<pack,…>' },
  draft: { type: 'string', value: '<folder>' },
  cases: { type: 'string', value: '<folder>' },
  item: { type: 'string', value: '<P-3c>' },
  markdown: { type: 'boolean' },
  docx: { type: 'string', value: '<file>' },
  pdf: { type: 'string', value: '<file>' },
} as const

export const conformity: Command = async (args, context) => {
  const { values, words: given } = readOptions(args, conformityOptions, 'conformity')
  const w = context.language === 'ur' ? conformityUrdu : conformityEnglish
  const [name, ...more] = given
  if (name === undefined) throw wrongUse(w.which, w.example)
  if (more.length > 0) throw wrongUse(w.oneLaw)
  if (
    [values.compare, values.since, values.draft, values.docx, values.pdf].filter((each) => each !== undefined)
      .length > 1
  )
    throw wrongUse(w.notTogether)
  const asOf = dayOf(values['as-of'], context) ?? context.now().toISOString().slice(0, 10)
  const since = dayOf(values.since, context)
  const against = framesOf(values.against, context)
  const [law, checklist] = await Promise.all([
    loadLaw(context, undefined),
    loadChecklist(context, w.checklistWrong),
  ])
  const wanted = itemsOf(checklist, values.item)
  const packs = [name, ...(names(values.compare) ?? [])].map((each) => packOf(law, each, context))
  const [pack] = packs
  if (pack === undefined) return 1
  const frames = against ?? [...new Set(packs.flatMap((each) => framesFor(each, law.packs)))]
  if (values.item !== undefined && wanted.items.length === 0) throw wrongInput(w.noItem(values.item))
  const reportOn = (day: string, one: LoadedPack = pack, set: LawSet = law): ConformityReport =>
    conformityOf(one, set, wanted, { asOf: day, frames: values.item === undefined ? frames : allFrames })
  const { screen, json, language } = context

  if (values.compare !== undefined) {
    const reports = packs.map((each) => reportOn(asOf, each))
    const matrix = matrixOf(reports)
    if (json) screen.json({ ok: true, asOf, matrix, reports })
    else showMatrix(matrix, reports, context)
    return 0
  }
  if (since !== undefined) {
    const [before, after] = [reportOn(since), reportOn(asOf)]
    const changes = changesBetween(before, after)
    if (json) screen.json({ ok: true, pack: pack.pack, from: since, to: asOf, changes })
    else showChanges(changes, since, asOf, law.taxonomy, context)
    return 0
  }
  if (values.draft !== undefined) {
    const draft = await tryDraft({ pack, law, folder: values.draft, cases: values.cases, asOf, context })
    const changes = changesBetween(reportOn(asOf), reportOn(asOf, draft.pack, draft.law))
    if (json)
      screen.json({
        ok: true,
        pack: pack.pack,
        draft: values.draft,
        asOf,
        changes,
        tried: draft.tried,
        cases: draft.cases,
      })
    else showDraft(values.draft, changes, draft, context)
    return 0
  }
  const as = values.docx === undefined ? 'pdf' : 'docx'
  const to = values.docx ?? values.pdf
  if (to !== undefined) {
    const written = await writeReport({ law, pack: name, asOf, against: frames.join(','), as, to }, context)
    if (json) screen.json({ ok: true, pack: pack.pack, asOf, file: to, bytes: written })
    else screen.line(w.written(to))
    return 0
  }
  const report = reportOn(asOf)
  if (json) screen.json({ ok: report.strayAnswers.length === 0, report })
  else if (values.markdown === true) screen.line(conformityMarkdown(report, law.taxonomy, language))
  else
    showReport(
      report,
      law.taxonomy,
      frames.includes('eu') && !framesFor(pack, law.packs).includes('eu'),
      context,
    )
  if (report.strayAnswers.length === 0) return 0
  if (!json) screen.problem(w.stray(report.strayAnswers.join(', ')))
  return 1
}

const allFrames: readonly Frame[] = frames

function itemsOf(checklist: Checklist, item: string | undefined): Checklist {
  return item === undefined
    ? checklist
    : { ...checklist, items: checklist.items.filter(({ id }) => id === item) }
}

function packOf(law: LawSet, name: string, { words }: Context): LoadedPack {
  const pack = law.pack(name)
  if (pack !== undefined) return pack
  const known = law.packs.map((each) => each.pack)
  throw wrongInput(words.unknownPacks(name, known.join(', ')), '', { known })
}

function framesOf(text: string | undefined, { language }: Context): readonly Frame[] | undefined {
  const given = names(text)
  if (given === undefined) return undefined
  const w = language === 'ur' ? conformityUrdu : conformityEnglish
  const unknown = given.filter((one) => !frames.some((frame) => frame === one))
  if (unknown.length > 0) throw wrongUse(w.unknownFrames(unknown.join(', '), frames.join(', ')))
  return frames.filter((frame) => given.includes(frame))
}

function dayOf(text: string | undefined, { words }: Context): string | undefined {
  if (text !== undefined && parseCivilDate(text) === undefined) throw wrongUse(words.noSuchDay(text))
  return text
}
