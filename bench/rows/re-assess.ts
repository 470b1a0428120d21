/** A law has changed: every case file of a country is assessed again, on two cores. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { duration, type Row, short, size } from '../row.ts'
import type { Done, Share } from './re-assess-worker.ts'

const files = 100_000
const cores = 2
/** The run ends after so long and says how far it came. */
const patience = 100

export async function reAssessRows(): Promise<Row[]> {
  const workers = Array.from({ length: cores }, (_, first) => {
    const share: Share = { first, step: cores, upTo: files, seconds: patience }
    return new Worker(new URL('./re-assess-worker.ts', import.meta.url), { workerData: share })
  })
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100)
  const began = performance.now()
  const answers = workers.map(async (worker) => ((await once(worker, 'message')) as [Done])[0])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  for (const worker of workers) worker.postMessage('go')
  const done = await Promise.all(answers)
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  await Promise.all(workers.map((worker) => worker.terminate()))
  const finished = sum(done.map((d) => d.files))
  const making = sum(done.map((d) => d.making)) / cores / 1000
  const whole = (seconds * files) / finished
  const stopped = finished < files ? `, stopped after ${short(finished)} files and reckoned on` : ''
  return [
    {
      what: `assess ${short(files)} generated case files again on ${cores} cores as the server does after a change of law: packs of the States concerned, standings, options, loss of each source`,
      figure: `${short(whole)} s${stopped}; ${duration((seconds * 1_000_000 * cores) / finished)} a file and core; peak memory ${size(peak)}`,
      beside: `of which making the files ${short((making * files) / finished)} s; processor time ${short((sum(done.map((d) => d.cpu)) / 1000 / finished) * files)} s on all cores`,
      value: whole,
      unit: 's',
      limit: { at: 60, sense: 'at-most' },
    },
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
