/** Runs the stages and closes with one line that says how many checks passed and failed, all stages together. */
import { stages } from './stages/index.ts'
import type { Counts } from './stages/stage.ts'

const within = process.argv[2] === 'check' ? 'check' : 'test'
const wanted = stages.filter((stage) => within === 'test' || stage.within === 'check')
const outcome: { name: string; counts: Counts; seconds: number }[] = []

for (const { name, run } of wanted) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(2, 72 - name.length))}`)
  const since = performance.now()
  const counts = await run().catch((error: unknown): Counts => {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  outcome.push({ name, counts, seconds: (performance.now() - since) / 1000 })
}

console.log(`\n${'stage'.padEnd(38)} passed failed skipped  seconds`)
for (const { name, counts, seconds } of outcome) {
  const { passed, failed, skipped } = counts
  const cells = [String(passed).padStart(6), String(failed).padStart(6), String(skipped).padStart(7)]
  console.log(`${name.padEnd(38)} ${cells.join(' ')} ${seconds.toFixed(1).padStart(8)}`)
}
const sum = (key: keyof Counts) => outcome.reduce((total, { counts }) => total + counts[key], 0)
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
process.exitCode = sum('failed') === 0 ? 0 : 1
