/** Puts an edited copy of a pack in the place of the law in force, and asks the case files what would have ended differently. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChargeChange, type LawSet, type LoadedPack, loadPacks, tryOnCases } from '@clew/law'
import { readPackFolder } from '@clew/law/node'
import { loadCaseFile } from '../case-file.ts'
import type { Context } from '../command.ts'
import { wrongInput } from '../exit.ts'
import { isMissing } from '../law.ts'
import { caseFilesFolder, lawPacks } from '../places.ts'
import { conformityEnglish, conformityUrdu } from '../words/conformity.ts'

export type DraftTried = {
  readonly pack: LoadedPack
  readonly law: LawSet
  /** Case files that charge an offence of this law. */
  readonly tried: number
  readonly cases: readonly {
    readonly file: string
    readonly reference: string
    readonly charges: readonly ChargeChange[]
  }[]
}

type Asked = {
  readonly pack: LoadedPack
  readonly law: LawSet
  /** Holds pack.yaml and offences/, as the folder of the pack does. */
  readonly folder: string
  readonly cases: string | undefined
  readonly asOf: string
  readonly context: Context
}

/** @throws Stop (1) when the draft is not there or is refused. */
export async function tryDraft({ pack, law, folder, cases, asOf, context }: Asked): Promise<DraftTried> {
  const draft = await lawWith(folder, pack.pack, context)
  const changed = draft.pack(pack.pack)
  if (changed === undefined) throw wrongInput(context.words.noFolder(folder))
  const read = await caseFiles(cases ?? caseFilesFolder(context.environment), law, context)
  const trial = tryOnCases(
    read.map(({ caseFile }) => caseFile),
    { law, draft, pack: pack.pack, asOf },
  )
  const fileOf = new Map(read.map(({ file, caseFile }) => [caseFile, file]))
  return {
    pack: changed,
    law: draft,
    tried: trial.tried,
    cases: trial.changed.map(({ caseFile, charges }) => ({
      file: fileOf.get(caseFile) ?? '',
      reference: caseFile.reference,
      charges,
    })),
  }
}

async function lawWith(
  folder: string,
  pack: string,
  { environment, words, language }: Context,
): Promise<LawSet> {
  const [base, draft] = await Promise.all([
    readPackFolder(lawPacks(environment)),
    readPackFolder(folder).catch((error: unknown) => {
      if (isMissing(error)) throw wrongInput(words.noFolder(folder))
      throw error
    }),
  ])
  const kept = [...base.files].filter(([path]) => !path.startsWith(`${pack}/`))
  const edited = [...draft.files].map(([path, text]) => [`${pack}/${path}`, text] as const)
  const loaded = loadPacks(new Map([...kept, ...edited]))
  if (loaded.ok) return loaded.law
  const w = language === 'ur' ? conformityUrdu : conformityEnglish
  const said = loaded.problems.map(
    ({ file, line, column, message, hint }) =>
      `  ${join(folder, file.slice(pack.length + 1))}:${line}:${column}  ${message}\n      ${hint}`,
  )
  throw wrongInput(w.draftWrong(loaded.problems.length), said.join('\n'), { problems: loaded.problems })
}

async function caseFiles(folder: string, law: LawSet, context: Context) {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) throw wrongInput(context.words.noFolder(folder))
    throw error
  })
  const concepts = new Set(law.taxonomy.concepts.keys())
  const files = entries.filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'expected.yaml').toSorted()
  return Promise.all(
    files.map(async (file) => ({
      file,
      caseFile: await loadCaseFile(join(folder, file), concepts, context),
    })),
  )
}
