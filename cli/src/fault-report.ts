/** Writes down our own faults for whoever can mend them; the person at the keyboard sees words and the place of the report. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Holds no argument and no file content: either may name a person. @returns where it is, or undefined where nothing could be written. */
export function reportFault(error: unknown, command: string, now: Date): string | undefined {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  const path = join(tmpdir(), `clew-report-${stamp}-${process.pid}.txt`)
  const text = [
    `Clew fault report, ${now.toISOString()}`,
    `Command: ${command}`,
    `Node ${process.versions.node} on ${process.platform} ${process.arch}`,
    '',
    trace(error),
    '',
  ].join('\n')
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    return path
  } catch {
    // A full or read-only disk must not hide the fault behind a second one.
    return undefined
  }
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return `Thrown: ${typeof error}`
  const cause = error.cause === undefined ? '' : `\nCaused by: ${trace(error.cause)}`
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}
