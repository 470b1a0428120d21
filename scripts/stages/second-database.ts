/** Runs the database tests again on the oldest PostgreSQL that Clew supports, so that no newer feature slips in. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded, systemBinaries } from '../../server/src/platform/database/embedded/index.ts'
import { findPostgres, installFromDebian } from './debian.ts'
import { type Counts, skipOrFail } from './stage.ts'
import { runVitest } from './vitest.ts'

export async function secondDatabase(): Promise<Counts> {
  const given = process.env['CLEW_TEST_DATABASE']
  if (given !== undefined && given !== '') return runVitest('database', { CLEW_TEST_DATABASE: given })
  if (findPostgres() === undefined) await installFromDebian('postgresql-15')
  const found = findPostgres()
  if (found === undefined) {
    return skipOrFail(
      'the tests on PostgreSQL 15: it is not installed (Debian: apt-get install postgresql-15)',
    )
  }
  console.log(`PostgreSQL ${found.major} of the system, ${found.directory}`)
  const data = await mkdtemp(join(tmpdir(), 'clew-second-'))
  await chmod(data, 0o755)
  const server = await startEmbedded({
    data,
    durable: false,
    binaries: systemBinaries(found.directory, found.major),
  })
  try {
    const { host, port, user, password, database } = server.admin
    const address = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    return await runVitest('database', { CLEW_TEST_DATABASE: address })
  } finally {
    await server.stop()
    await rm(data, { recursive: true, force: true })
  }
}
