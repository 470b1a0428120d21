/** Starts a whole Clew, as a new user would have it, for the tests that use it through a browser. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../scripts/build-web.ts'
import { readConfig, startClew } from '../../server/src/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's Clew is, `http://127.0.0.1:…`. */
    address: string
  }
}

export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await buildWeb())) throw new Error('The web application could not be built')
  const data = await mkdtemp(join(tmpdir(), 'clew-browser-'))
  // When root runs the tests, PostgreSQL runs under an account that must get in.
  await chmod(data, 0o755)
  const clew = await startClew(readConfig({ data, port: '0', 'check-answers': 'yes' }, {}))
  project.provide('address', clew.address)
  return async () => {
    await clew.stop()
    await rm(data, { recursive: true, force: true })
  }
}
