/** A law as somebody would like it to be: tried against the checklist and the decided cases, and forgotten. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCaseFile, type CaseFile } from '@clew/casefile'
import type { ConformityDraftBody, ConformityDraftRead, Language } from '@clew/contract'
import {
  changesBetween,
  conformityOf,
  draftLaw,
  frames as allFrames,
  sayProblem,
  tryOnCases,
  type PackFiles,
} from '@clew/law'
import { caseFilesIn } from '../demo/index.ts'
import { framesAsked, only, type Bench } from './reports.ts'
import { countsOf, lawShown, sayChange } from './say-report.ts'

/** The decided cases of the installation; nobody's own case is ever tried. */
export type Decided = () => Promise<readonly CaseFile[]>

/** Read once: they come with the program and change with it. */
export function decidedIn(folder: string): Decided {
  let read: Promise<readonly CaseFile[]> | undefined
  return () => (read ??= readAll(folder))
}

async function readAll(folder: string): Promise<readonly CaseFile[]> {
  const names = await caseFilesIn(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => {
    const read = readCaseFile(text)
    return read.ok ? [read.caseFile] : []
  })
}

const drafted = /^(pack|offences\/.+|conformity\/answers)\.ya?ml$/

/** @throws Refusal `pack-not-found`. */
export function packText(bench: Bench, files: PackFiles, name: string) {
  const law = lawShown(bench.pack(name))
  const own = [...files]
    .filter(([file]) => file.startsWith(`${name}/`))
    .map(([file, text]) => ({ path: file.slice(name.length + 1), text }))
    .filter(({ path }) => drafted.test(path))
  return { law, files: own.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
}

type Asked = {
  readonly bench: Bench
  readonly name: string
  readonly body: ConformityDraftBody
  readonly files: PackFiles
  readonly decided: Decided
  readonly language: Language
}

/** @throws Refusal `pack-not-found`, `frames-unknown`. */
export async function tryDraft({
  bench,
  name,
  body,
  files,
  decided,
  language,
}: Asked): Promise<ConformityDraftRead> {
  const pack = bench.pack(name)
  const asOf = body['as-of'] ?? bench.today
  const frames = framesAsked(body.against, pack, bench.law)
  const edited = new Map(files)
  for (const [path, text] of Object.entries(body.files)) {
    if (text === null) edited.delete(`${name}/${path}`)
    else edited.set(`${name}/${path}`, text)
  }
  const draft = draftLaw(edited, name, bench.law)
  if (!draft.ok)
    return {
      problems: draft.problems.map((problem) => {
        const { what, why, fix } = sayProblem(problem, language)
        const { code, line, column } = problem
        const file = problem.file.startsWith(`${name}/`) ? problem.file.slice(name.length + 1) : problem.file
        return {
          code,
          file,
          path: problem.path.join('/'),
          line,
          column,
          message: `${what} ${why}`,
          hint: fix,
        }
      }),
    }
  const before = only(bench.report(name, asOf), frames)
  const after = only(
    conformityOf(draft.pack, draft.law, bench.standards.checklist, { asOf, frames: allFrames }),
    frames,
  )
  const trial = tryOnCases(await decided(), { law: bench.law, draft: draft.law, pack: name, asOf })
  return {
    problems: [],
    outcome: {
      asOf,
      before: countsOf(before),
      after: countsOf(after),
      changes: changesBetween(before, after).flatMap((change) =>
        sayChange(change, after, bench.law.taxonomy),
      ),
      tried: trial.tried,
      cases: trial.changed.map(({ caseFile, charges }) => ({
        reference: caseFile.reference,
        title: caseFile.title,
        charges: charges.map((charge) => ({
          ...charge,
          weakestBefore: [...charge.weakestBefore],
          weakestAfter: [...charge.weakestAfter],
          barsBefore: [...charge.barsBefore],
          barsAfter: [...charge.barsAfter],
        })),
      })),
    },
  }
}
