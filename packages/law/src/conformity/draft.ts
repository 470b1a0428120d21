// Puts an edited pack in the place of the law in force, and asks decided cases which charges would have ended differently.
import type { CaseFile } from '@clew/casefile'
import { assess } from '../engine/assess.ts'
import { lawSetFrom, type LawSet, type LoadedPack } from '../load/law-set.ts'
import { loadPacks, type PackFiles } from '../load/load-packs.ts'
import type { Problem } from '../load/problem.ts'
import { defaultPacks } from '../selection/index.ts'
import { chargesChanged, type ChargeChange } from './compare.ts'

export type DraftLaw =
  | { readonly ok: true; readonly law: LawSet; readonly pack: LoadedPack }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What a pack may refer to outside itself: the words that all share, and the treaties. */
const shared = (file: string): boolean => !file.includes('/') || file.startsWith('international/')

/**
 * Loads only the draft and what it refers to; the other laws of the set are taken as they are, so that a try costs a few hundredths of a second.
 * @param files all packs as written, with the draft's files in the place of the pack's own.
 */
export function draftLaw(files: PackFiles, name: string, law: LawSet): DraftLaw {
  const own = new Map([...files].filter(([file]) => shared(file) || file.startsWith(`${name}/`)))
  const loaded = loadPacks(own)
  const problems = loaded.ok ? [] : loaded.problems
  if (!loaded.ok) return { ok: false, problems }
  const pack = loaded.law.pack(name)
  if (pack === undefined) return { ok: false, problems }
  const packs = law.data.packs.map((one) => (one.pack === name ? pack : one))
  return { ok: true, pack, law: lawSetFrom({ ...law.data, packs }) }
}

export type CaseChange = { readonly caseFile: CaseFile; readonly charges: readonly ChargeChange[] }
export type DraftTrial = { readonly tried: number; readonly changed: readonly CaseChange[] }

/** @param cases those that charge no offence of the pack are left out of the count. */
export function tryOnCases(
  cases: readonly CaseFile[],
  { law, draft, pack, asOf }: { law: LawSet; draft: LawSet; pack: string; asOf: string },
): DraftTrial {
  const ours = ({ offence }: { offence: string }): boolean => offence.startsWith(`${pack}/`)
  const charged = cases.filter(({ charges }) => charges.some(ours))
  const changed = charged.map((caseFile) => {
    const options = {
      asOf,
      view: 'before-judgment',
      packs: defaultPacks(caseFile, law.packs),
      parts: { options: false, resilience: 'none', gaps: false },
    } as const
    const [before, after] = [assess(caseFile, law, options), assess(caseFile, draft, options)]
    return { caseFile, charges: chargesChanged(before, after).filter(ours) }
  })
  return { tried: charged.length, changed: changed.filter(({ charges }) => charges.length > 0) }
}
