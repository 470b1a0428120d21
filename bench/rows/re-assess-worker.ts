/** One core's share of the re-assessment: makes its case files one after another, assesses each, keeps none. */
// Messages of worker threads know no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { parentPort, workerData } from 'node:worker_threads'
import { assess } from '../../packages/law/src/index.ts'
import { defaultPacks } from '../../packages/law/src/selection/index.ts'
import { generatedCase } from '../generated-cases.ts'
import { asOf, realCases, shippedLaw } from '../material.ts'

export type Share = {
  readonly first: number
  readonly step: number
  readonly upTo: number
  readonly seconds: number
}
export type Done = {
  readonly files: number
  readonly charges: number
  readonly making: number
  readonly cpu: number
}

const { first, step, upTo, seconds } = workerData as Share
const law = await shippedLaw()
const models = realCases().map(({ file }) => file)
parentPort?.postMessage('ready')
parentPort?.once('message', () => {
  const began = performance.now()
  const cpu = process.threadCpuUsage()
  let files = 0
  let charges = 0
  let making = 0
  for (let seed = first; seed < upTo; seed += step) {
    const start = performance.now()
    const file = generatedCase(models, seed)
    const made = performance.now()
    making += made - start
    // As the server does when the law has changed: the packs of the States concerned, standings and single sources.
    charges += assess(file, law, {
      asOf,
      view: 'before-judgment',
      packs: defaultPacks(file, law.packs),
      parts: { resilience: 'single', gaps: false, traces: false },
    }).charges.length
    files += 1
    if (made - began > seconds * 1000) break
  }
  const used = process.threadCpuUsage(cpu)
  const done: Done = { files, charges, making, cpu: (used.user + used.system) / 1000 }
  parentPort?.postMessage(done)
})
