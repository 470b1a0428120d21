/** `clew restore`: a backup into an empty data folder or database, checked before anything is touched. */
import { backupKey, keyOptions } from '../backup-key.ts'
import type { Command } from '../command.ts'
import { wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { databaseFlags, databaseOptions, startRefusedAsStop } from '../server.ts'

export const restoreOptions = { ...databaseOptions, ...keyOptions } as const

export const restore: Command = async (args, context) => {
  const { values, words } = readOptions(args, restoreOptions, 'restore')
  const { screen, words: w, json } = context
  const [file, ...more] = words
  if (file === undefined || more.length > 0)
    throw wrongUse(w.whichBackup, 'For example: clew restore clew.backup')
  const { readConfig, restoreBackup } = await import('@clew/server')
  const report = await startRefusedAsStop(async () => {
    const key = await backupKey(values, context, false)
    return restoreBackup(readConfig(databaseFlags(values), context.environment), file, key)
  })
  if (json) {
    screen.json({ ok: true, file, ...report })
    return 0
  }
  screen.line(w.restored(file))
  screen.line(w.backupHolds(report.takenAt, report.level, report.tables, report.rows, report.files))
  if (report.migrated.length > 0) screen.line(w.migrated(report.migrated.join(', ')))
  const { chains, entries, broken } = report.chains ?? { chains: 0, entries: 0, broken: 0 }
  if (broken > 0) screen.problem(w.chainsBroken(broken))
  else screen.line(w.chainsWhole(chains, entries))
  const { whole, missing } = report.exhibits ?? { whole: 0, missing: [] }
  if (missing.length > 0) screen.problem(w.exhibitsMissing(missing.join(', ')))
  else if (whole > 0) screen.line(w.exhibitsWhole(whole))
  screen.paragraph(w.sessionsEnded(report.sessionsEnded))
  screen.paragraph(w.newLog)
  return 0
}
