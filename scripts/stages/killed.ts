/** Kills Clew and its database fifty times under load; needs a system that lets processes be looked at, which is Linux. */
import { type Counts, skipOrFail } from './stage.ts'
import { runVitest } from './vitest.ts'

export async function killed(): Promise<Counts> {
  if (process.platform !== 'linux')
    return skipOrFail('the kill tests: they find processes as Linux shows them')
  return runVitest('killed')
}
