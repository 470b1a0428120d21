/** Puts an edited copy of a pack in the place of the law in force, and asks the case files what would have ended differently. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  assess,
  chargesChanged,
  type ChargeChange,
  defaultPacks,
  type LawSet,
  type LoadedPack,
  loadPacks,
} from '@clew/law'
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
  const found = await chargesOf(pack.pack, cases ?? caseFilesFolder(context.environment), law, context)
  const differing = found.map(({ file, caseFile }) => {
    const packs = defaultPacks(caseFile, law.packs)
    const options = {
      asOf,
      view: 'before-judgment',
      packs,
      parts: { options: false, resilience: 'none', gaps: false },
    } as const
    const ours = ({ offence }: ChargeChange): boolean => offence.startsWith(`${pack.pack}/`)
    const charges = chargesChanged(assess(caseFile, law, options), assess(caseFile, draft, options)).filter(
      ours,
    )
    return { file, reference: caseFile.reference, charges }
  })
  return {
    pack: changed,
    law: draft,
    tried: found.length,
    cases: differing.filter(({ charges }) => charges.length > 0),
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

async function chargesOf(pack: string, folder: string, law: LawSet, context: Context) {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) throw wrongInput(context.words.noFolder(folder))
    throw error
  })
  const concepts = new Set(law.taxonomy.concepts.keys())
  const files = entries.filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'expected.yaml').toSorted()
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      caseFile: await loadCaseFile(join(folder, file), concepts, context),
    })),
  )
  return read.filter(({ caseFile }) => caseFile.charges.some(({ offence }) => offence.startsWith(`${pack}/`)))
}
