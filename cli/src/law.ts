/** Loads law packs for the commands that read case files or show law. */
import type { LawSet } from '@clew/law'
import { loadPackFolder } from '@clew/law/node'
import type { Context } from './command.ts'
import { wrongInput } from './exit.ts'
import { cacheFolder, lawPacks } from './places.ts'

/** @throws Stop (1) when a pack is not known or the packs have problems. */
export async function loadLaw(
  { environment, words }: Context,
  packs: readonly string[] | undefined,
): Promise<LawSet> {
  const root = lawPacks(environment)
  const loaded = await loadPackFolder(root, {
    cache: cacheFolder(environment),
    ...(packs === undefined ? {} : { packs }),
  }).catch((error: unknown) => {
    if (isMissing(error)) throw wrongInput(words.noFolder(root))
    throw error
  })
  if (loaded.missing.length > 0) {
    throw wrongInput(words.unknownPacks(loaded.missing.join(', '), loaded.available.join(', ')), '', {
      known: loaded.available,
    })
  }
  if (!loaded.ok) {
    throw wrongInput(words.lawWrong(loaded.problems.length), words.seeLawCheck, { problems: loaded.problems })
  }
  return loaded.law
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
