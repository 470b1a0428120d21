/** `clew import`: takes case files into a running Clew or into a data folder; one bad file does not stop the others. */
import { basename } from 'node:path'
import type { CaseImported, ProblemPart } from '@clew/contract'
import { readText } from '../case-file.ts'
import type { Command, Context } from '../command.ts'
import { wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { type Ask, problemIn, serverOptions, withServer } from '../server.ts'

export const importOptions = { ...serverOptions, check: { type: 'boolean' } } as const

type Outcome =
  | {
      readonly file: string
      readonly ok: true
      readonly id?: string
      readonly reference: string
      readonly title: string
    }
  | {
      readonly file: string
      readonly ok: false
      readonly message: string
      readonly problems: readonly ProblemPart[]
    }

export const importFiles: Command = async (args, context) => {
  const { values, words: files } = readOptions(args, importOptions, 'import')
  if (files.length === 0)
    throw wrongUse('Which case files? Give their paths.', 'For example: clew import case-files/*.yaml')
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
  const done = outcomes.filter(({ ok }) => ok).length
  if (context.json) context.screen.json({ ok: done === outcomes.length, files: outcomes })
  else if (outcomes.length > 1) context.screen.line(context.words.importDone(done, outcomes.length))
  return done === outcomes.length ? 0 : 1
}

async function importOne(ask: Ask, file: string, text: string, check: boolean): Promise<Outcome> {
  const answer = await ask('POST', `/cases/import${check ? '?check=1' : ''}`, {
    text,
    fileName: basename(file),
  })
  if (answer.status === 201) {
    const { id, reference, title } = answer.json as CaseImported
    return { file, ok: true, id, reference, title }
  }
  if (answer.status === 200) {
    const { problems, caseFile } = answer.json as { problems: ProblemPart[]; caseFile?: CaseImported }
    return caseFile === undefined
      ? { file, ok: false, message: '', problems }
      : { file, ok: true, reference: caseFile.reference, title: caseFile.title }
  }
  const { detail, next, errors = [] } = problemIn(answer)
  return { file, ok: false, message: `${detail} ${next}`, problems: errors }
}

function show(outcome: Outcome, { screen, words: w }: Context): void {
  if (outcome.ok) {
    screen.line(`● ${w.imported(outcome.reference, outcome.title)}`)
    return
  }
  screen.problem(`✕ ${w.importRefused(outcome.file)} ${outcome.message}`.trimEnd())
  for (const { line, column, message, hint } of outcome.problems) {
    const place = line === undefined ? outcome.file : `${outcome.file}:${line}:${column ?? 1}`
    screen.problem(`  ${place}  ${message}${hint === undefined ? '' : `\n      ${hint}`}`)
  }
}
