/** The list of what is counted, from the library's folder, read again when the file changes. */
import { readFile, stat } from 'node:fs/promises'
import { type Indicator, readIndicators } from '@clew/library/figures'
import { Refusal } from '../../platform/refusal.ts'

export type IndicatorSource = {
  /** @throws Refusal `indicators-unusable` while the list has errors. */
  current(): Promise<ReadonlyMap<string, Indicator>>
}

export function indicatorFile(path: string): IndicatorSource {
  let mark = ''
  let read: ReturnType<typeof readIndicators> | undefined
  return {
    current: async () => {
      const { mtimeMs, size } = await stat(path)
      const seen = `${mtimeMs}/${size}`
      if (read === undefined || seen !== mark) {
        read = readIndicators(await readFile(path, 'utf8'))
        mark = seen
      }
      if (read.ok) return read.indicators
      const { problems } = read
      throw new Refusal('indicators-unusable', {
        count: problems.length,
        first: `${problems[0]?.line ?? 1}: ${problems[0]?.message ?? ''}`,
      })
    },
  }
}
