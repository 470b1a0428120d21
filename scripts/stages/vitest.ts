/** Runs one project of the test suite and counts what really ran. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../run.ts'
import { tool } from '../tree.ts'
import type { Counts } from './stage.ts'

type Report = {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
}

/** A run that dies, finds no test, or cannot load a file counts as failed, whatever its report says. */
export async function runVitest(project: string, environment: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-report-'))
  const output = join(folder, 'report.json')
  try {
    const code = await run(
      tool('vitest'),
      ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${output}`],
      { environment },
    )
    const report = await readFile(output, 'utf8').then(
      (text) => JSON.parse(text) as Report,
      () => undefined,
    )
    if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
    return countsOf(report, code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export function countsOf(report: Report, code: number): Counts {
  const { numTotalTests: total, numPassedTests: passed, numFailedTests } = report
  const unloaded =
    numFailedTests === 0 && (code !== 0 || report.numFailedTestSuites > 0 || total === 0) ? 1 : 0
  return { passed, failed: numFailedTests + unloaded, skipped: total - passed - numFailedTests }
}
