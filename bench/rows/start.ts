/** How long a person waits: for one assessment on the command line, for the first page ever, for the first page of a day. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { largestCase } from '../material.ts'
import { duration, type Row, short } from '../row.ts'
import { command, dataFolder, startClew } from '../running-clew.ts'

const run = promisify(execFile)

/** Milliseconds of the middle one of several runs, after one that fills the caches. */
async function middle(words: readonly string[], times: number): Promise<number> {
  const took: number[] = []
  for (let at = 0; at <= times; at += 1) {
    const began = performance.now()
    await run(process.execPath, [...words], { maxBuffer: 1 << 28 })
    if (at > 0) took.push(performance.now() - began)
  }
  return took.sort((a, b) => a - b)[times >> 1] ?? 0
}

export async function startRows(): Promise<Row[]> {
  const { path, name } = largestCase()
  const bare = await middle(['-e', '0'], 5)
  const assess = await middle([command, 'assess', path, '--laws', 'international,us', '--json'], 5)
  const { data, remove } = await dataFolder()
  try {
    const first = await startClew(data)
    await first.stop()
    const later = await startClew(data)
    await later.stop()
    const beside = `an empty program of Node ${duration(bare * 1000)}`
    return [
      {
        what: `clew assess ${name} --laws international,us --json, with the start of the program`,
        figure: duration(assess * 1000),
        beside,
        value: assess / 1000,
        unit: 's',
        limit: { at: 1, sense: 'at-most' },
      },
      {
        what: 'first start to first page, embedded database, demo cases',
        figure: `${short(first.seconds)} s`,
        beside,
        value: first.seconds,
        unit: 's',
        limit: { at: 10, sense: 'at-most' },
      },
      {
        what: 'later start to first page',
        figure: `${short(later.seconds)} s`,
        beside: `the first start ${short(first.seconds)} s`,
        value: later.seconds,
        unit: 's',
        limit: { at: 3, sense: 'at-most' },
      },
    ]
  } finally {
    await remove()
  }
}
