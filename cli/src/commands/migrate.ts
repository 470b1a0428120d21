/** `clew migrate`: brings the database to the shape that this Clew expects, and nothing else. */
import type { Command } from '../command.ts'
import { databaseOptions, databaseFlags, startRefusedAsStop } from '../server.ts'
import { readOptions } from '../options.ts'

export const migrate: Command = async (args, { screen, words: w, json }) => {
  const { values } = readOptions(args, databaseOptions, 'migrate')
  const { migrateOnly, readConfig } = await import('@clew/server')
  const applied = await startRefusedAsStop(() => migrateOnly(readConfig(databaseFlags(values))))
  if (json) screen.json({ ok: true, applied })
  else screen.line(applied.length === 0 ? w.nothingToMigrate : w.migrated(applied.join(', ')))
  return 0
}
