/** Runs the stages and closes with one line that says how many checks passed and failed, all stages together. */
import { stages } from './stages/index.ts'
import type { Counts, Stage } from './stages/stage.ts'

type Outcome = { readonly stage: Stage; readonly counts: Counts; readonly seconds: number }

const within = process.argv[2] === 'check' ? 'check' : 'test'
const wanted = stages.filter((stage) => within === 'test' || stage.within === 'check')
const lanes = await Promise.all([runLane('tools'), runLane('tests')])
const outcomes = lanes.flat()

console.log(`\n${'stage'.padEnd(30)} passed  failed  skipped  seconds`)
for (const { stage, counts, seconds } of outcomes) {
  const cells = [counts.passed, counts.failed, counts.skipped].map((count) => String(count).padStart(7))
  console.log(`${stage.name.padEnd(29)}${cells.join(' ')} ${seconds.toFixed(1).padStart(9)}`)
}
const sum = (key: keyof Counts): number => outcomes.reduce((total, { counts }) => total + counts[key], 0)
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') === 0 ? 0 : 1

async function runLane(lane: Stage['lane']): Promise<Outcome[]> {
  const done: Outcome[] = []
  for (const stage of wanted.filter((each) => each.lane === lane)) {
    if (lane === 'tests') console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(2, 72 - stage.name.length))}`)
    const since = performance.now()
    const counts = await stage.run().catch((error: unknown): Counts => {
      console.error(error)
      return { passed: 0, failed: 1, skipped: 0 }
    })
    if (counts.failed > 0) console.log(`\nFAILED: ${stage.name}`)
    done.push({ stage, counts, seconds: (performance.now() - since) / 1000 })
  }
  return done
}
