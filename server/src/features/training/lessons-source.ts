/** The shipped curricula with the titles of what they are tied to: read once, because they come with the program. */
import { createHash } from 'node:crypto'
import { type KnownToTraining, readDecisionFiles, readTraining, type Training } from '@clew/library'
import type { Decision } from '@clew/library/decision'
import { readDecisionTexts, readLibraryFolder, readTrainingTexts } from '@clew/library/node'
import type { Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'

export type Titles = Readonly<Record<string, string>>

export type Lessons = {
  readonly training: Training
  readonly measureTitle: (id: string) => Titles | undefined
  readonly decision: (id: string) => Decision | undefined
  /** Of the questions of a module as they are worded now. */
  readonly questionsKey: (module: string) => string
}

export type LessonsSource = {
  /** @throws Refusal `training-unusable` when a file has a mistake: people would learn it. */
  readonly current: () => Promise<Lessons>
}

/** @param folder the folder of the library, with `training/` in it. */
export function lessonsFolder(folder: string, log: Log): LessonsSource {
  let loaded: Promise<Lessons | { errors: number }> | undefined
  return {
    current: async () => {
      loaded ??= load(folder, log)
      // A folder that cannot be read now may be readable at the next request.
      loaded.catch(() => {
        loaded = undefined
      })
      const lessons = await loaded
      if ('errors' in lessons) throw new Refusal('training-unusable', { count: lessons.errors })
      return lessons
    },
  }
}

async function load(folder: string, log: Log): Promise<Lessons | { errors: number }> {
  const library = await readLibraryFolder(folder)
  const digests = readDecisionFiles(await readDecisionTexts(folder))
  const measures = library.ok ? library.library.measures : undefined
  const decisions = digests.ok ? new Map(digests.decisions.map((each) => [each.id, each])) : undefined
  const known: KnownToTraining = {
    ...(measures === undefined ? {} : { measures: new Set(measures.keys()) }),
    ...(decisions === undefined ? {} : { decisions: new Set(decisions.keys()) }),
  }
  const read = readTraining(await readTrainingTexts(folder), known)
  if (!read.ok) {
    for (const { file, line, code } of read.problems) log.warn({ file, line, code }, 'a module was refused')
    return { errors: read.problems.length }
  }
  const keys = new Map(
    [...read.training.modules].map(([id, { front }]) => {
      const worded = JSON.stringify(front.questions.map(({ id: one, asks, options }) => [one, asks, options]))
      return [id, createHash('sha256').update(worded).digest('hex').slice(0, 16)]
    }),
  )
  return {
    training: read.training,
    measureTitle: (id) => measures?.get(id)?.front.title,
    decision: (id) => decisions?.get(id),
    questionsKey: (module) => keys.get(module) ?? '',
  }
}
