/** `clew decisions`: takes tables of decided cases in, and writes them out. */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DecisionImportReport, Problem } from '@clew/contract'
import { readText } from '../case-file.ts'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { type Ask, problemIn, serverOptions, withServer } from '../server.ts'
import { decisionWords } from '../words/decisions.ts'

export const importOptions = { ...serverOptions, check: { type: 'boolean' } } as const
export const exportOptions = {
  ...serverOptions,
  // In place of the name of somebody of the demo, which would be --as too.
  as: { type: 'string', value: 'csv|json' },
  to: { type: 'string', value: '<file>' },
  force: { type: 'boolean' },
} as const

type Outcome = { readonly file: string } & (
  | { readonly report: DecisionImportReport }
  | { readonly problem: Problem }
)

export const importDecisions: Command = async (args, context) => {
  const { values, words: files } = readOptions(args, importOptions, 'decisions import')
  const w = decisionWords[context.language]
  if (files.length === 0) throw wrongUse(w.which, w.example)
  const texts: [string, string][] = []
  for (const file of files) texts.push([file, await readText(file, context)])
  const outcomes = await withServer(values, context, async (ask) => {
    const all: Outcome[] = []
    for (const [file, text] of texts) {
      const outcome = await importOne(ask, file, text, values.check === true)
      if (!context.json) show(outcome, context)
      all.push(outcome)
    }
    return all
  })
  const fine = outcomes.every((each) => 'report' in each && each.report.refused === 0)
  if (context.json) context.screen.json({ ok: fine, files: outcomes })
  return fine ? 0 : 1
}

async function importOne(ask: Ask, file: string, text: string, check: boolean): Promise<Outcome> {
  const answer = await ask('POST', `/decisions/import${check ? '?check=1' : ''}`, {
    text,
    fileName: basename(file),
  })
  return answer.status === 200
    ? { file, report: answer.json as DecisionImportReport }
    : { file, problem: problemIn(answer) }
}

function show(outcome: Outcome, { screen, language }: Context): void {
  const w = decisionWords[language]
  const { file } = outcome
  const say = (line: number | undefined, id: string, message: string, hint = ''): void =>
    screen.problem(`  ${file}:${line ?? 1}  ${id}${message}${hint === '' ? '' : `\n      ${hint}`}`)
  if ('problem' in outcome) {
    const { detail, next, errors = [] } = outcome.problem
    screen.problem(`✕ ${w.refused(file)} ${detail} ${next}`)
    for (const { line, message, hint } of errors) say(line, '', message, hint)
    return
  }
  const { count, checked, created, updated, unchanged, refused, refusals } = outcome.report
  screen.line(`${refused === 0 ? '●' : '◐'} ${w.file(file, count, checked)}`)
  screen.line(`  ${w.became(created, updated, unchanged, refused)}`)
  for (const { line, id, reasons } of refusals)
    for (const { message, hint } of reasons) say(line, id === undefined ? '' : `${id}: `, message, hint)
}

export const exportDecisions: Command = async (args, context) => {
  const { values, words } = readOptions(args, exportOptions, 'decisions export')
  const { screen, words: common, language } = context
  const w = decisionWords[language]
  const { as = 'json', to, force, ...where } = values
  if ((as !== 'csv' && as !== 'json') || words.length > 0)
    throw wrongUse(w.as, 'clew decisions export --help')
  const pages = await withServer(where, context, (ask) => pagesFrom(ask, as))
  const text = as === 'csv' ? pages.join('') : oneDocument(pages)
  if (to === undefined) {
    screen.line(text.trimEnd())
    return 0
  }
  await writeFile(to, text, { flag: force === true ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw wrongInput(common.fileExists(to), common.overwriteWith)
    if (error.code === 'ENOENT' || error.code === 'EACCES') throw wrongInput(common.cannotRead(to))
    throw error
  })
  screen.problem(common.exported(to))
  return 0
}

async function pagesFrom(ask: Ask, as: 'csv' | 'json'): Promise<string[]> {
  const pages: string[] = []
  for (let path: string | undefined = `/decisions/export?as=${as}`; path !== undefined;) {
    const answer = await ask('GET', path)
    if (answer.status !== 200) throw wrongInput(problemIn(answer).detail)
    pages.push(answer.text)
    path = answer.next
  }
  return pages
}

/** Each page is a whole document with one decision a line; together they must be one. */
function oneDocument(pages: readonly string[]): string {
  const lines = pages.flatMap((page) =>
    page
      .trimEnd()
      .split('\n')
      .slice(1, -1)
      .map((line) => line.replace(/,$/, '')),
  )
  const start = pages[0]?.split('\n')[0] ?? ''
  return `${start}\n${lines.join(',\n')}\n]}\n`
}
