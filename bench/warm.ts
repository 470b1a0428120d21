/** Times and allocations of something that has run often enough to be compiled; the least disturbed batch counts, for other programs share the machine. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

export type Warm = {
  /** Microseconds a run, in the fastest batch and in the middle one. */
  readonly best: number
  readonly middle: number
  /** Bytes a run, heap and buffers. */
  readonly bytes: number
}

/**
 * @param budget milliseconds to spend, warming up included; at least five batches are run whatever it says.
 */
export async function warm(run: () => unknown, budget: number): Promise<Warm> {
  const ends = performance.now() + budget
  let runs = 0
  const warmUntil = performance.now() + budget / 3
  do {
    await run()
    runs += 1
  } while (performance.now() < warmUntil)
  const size = Math.max(1, Math.round(runs / 15))
  const batches: number[] = []
  do {
    const began = performance.now()
    for (let at = 0; at < size; at += 1) {
      const answer = run()
      if (answer instanceof Promise) await answer
    }
    batches.push(((performance.now() - began) * 1000) / size)
  } while (batches.length < 5 || performance.now() < ends)
  batches.sort((a, b) => a - b)
  return {
    best: batches[0] ?? 0,
    middle: batches[batches.length >> 1] ?? 0,
    bytes: await allocated(run),
  }
}

/** Middle of the growth of the heap over single runs, each after a full collection; a run that was collected in midway shows less and falls out. */
async function allocated(run: () => unknown): Promise<number> {
  const grown: number[] = []
  for (let at = 0; at < 9; at += 1) {
    collect()
    const before = inUse()
    await run()
    grown.push(inUse() - before)
  }
  return grown.filter((bytes) => bytes > 0).sort((a, b) => a - b)[grown.length >> 1] ?? 0
}

function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
