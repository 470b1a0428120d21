/** The largest real case under all packs, and the same element trees in json-rules-engine. */
import { assess, type AssessOptions } from '../../packages/law/src/index.ts'
import { asOf, extentOf, largestCase, shippedLaw } from '../material.ts'
import { duration, type Row, size } from '../row.ts'
import { peerFor } from '../rules-engine.ts'
import { warm } from '../warm.ts'

export async function assessRows(): Promise<Row[]> {
  const law = await shippedLaw()
  const largest = largestCase()
  const options: AssessOptions = { asOf, view: 'before-judgment', parts: { resilience: 'none' } }
  const ours = await warm(() => assess(largest.file, law, options), 6000)
  const bare: AssessOptions = { ...options, parts: { resilience: 'none', gaps: false, traces: false } }
  const alone = await warm(() => assess(largest.file, law, bare), 6000)
  const peer = peerFor(largest.file, law)
  await peer.compare()
  const theirs = await warm(() => peer.run(), 6000)
  const what = `assess the largest case (${largest.name}: ${extentOf(largest)}) under ${law.packs.length} packs`
  const figure = `${duration(ours.best)} (middle ${duration(ours.middle)}), ${size(ours.bytes)} allocated`
  return [
    {
      what: `${what}, with the trace of every charge, all but resilience`,
      figure,
      beside: 'the budget',
      value: ours.best / 1000,
      unit: 'ms',
      limit: { at: 1, sense: 'at-most' },
    },
    {
      what: 'the same without traces: standings, options, penalties, jurisdiction, as a list needs them',
      figure: `${duration(alone.best)} (middle ${duration(alone.middle)}), ${size(alone.bytes)} allocated`,
      beside: 'the budget',
      value: alone.best / 1000,
      unit: 'ms',
      limit: { at: 1, sense: 'at-most' },
    },
    {
      what: 'standings without traces, beside json-rules-engine asked only whether each offence stands for each accused and victim',
      figure: duration(alone.best),
      beside: `json-rules-engine: ${peer.rules} rules × ${peer.pairs} pairs, ${duration(theirs.best)}, ${size(theirs.bytes)}`,
      value: theirs.best / alone.best,
      unit: '×',
      limit: { at: 50, sense: 'at-least' },
    },
  ]
}
