/** Runs the tests that use Clew as a person does, in a real browser. */
import { findChromium, installFromDebian } from './debian.ts'
import { type Counts, skipOrFail } from './stage.ts'
import { runVitest } from './vitest.ts'

export async function browser(): Promise<Counts> {
  if (findChromium() === undefined) await installFromDebian('chromium')
  const path = findChromium()
  if (path === undefined) {
    return skipOrFail(
      'the browser tests: no Chromium (Debian: apt-get install chromium, or set CLEW_CHROMIUM)',
    )
  }
  return runVitest('browser', { CLEW_CHROMIUM: path })
}
