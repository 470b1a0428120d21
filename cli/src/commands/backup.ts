/** `clew backup`: everything that Clew knows, of one moment, in one locked file; also checks one and makes a key. */
import type { BackupReport } from '@clew/server'
import { backupKey, keyOptions } from '../backup-key.ts'
import type { Command, Context } from '../command.ts'
import { wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { databaseFlags, databaseOptions, startRefusedAsStop } from '../server.ts'

export const backupOptions = {
  ...databaseOptions,
  ...keyOptions,
  verify: { type: 'boolean' },
  'new-key': { type: 'string', value: '<file>' },
} as const

export const backup: Command = async (args, context) => {
  const { values, words } = readOptions(args, backupOptions, 'backup')
  const { screen, words: w, json } = context
  const [file, ...more] = words
  const { backUp, readConfig, verifyBackup, version, writeNewKey } = await import('@clew/server')
  const newKey = values['new-key']
  if (newKey !== undefined) {
    const recipient = await startRefusedAsStop(() => writeNewKey(newKey))
    if (json) screen.json({ ok: true, key: newKey, recipient })
    else screen.lines([w.keyMade(newKey), w.keyPublic(recipient)])
    return 0
  }
  if (file === undefined || more.length > 0)
    throw wrongUse(w.whichBackup, 'For example: clew backup clew.backup')
  const verify = values.verify === true
  const report = await startRefusedAsStop(async () => {
    const key = await backupKey(values, context, !verify)
    if (verify) return verifyBackup(file, key)
    return backUp(readConfig(databaseFlags(values), context.environment), file, key, version)
  })
  if (json) screen.json({ ok: true, file, ...report })
  else say(file, report, verify, context)
  return 0
}

function say(file: string, report: BackupReport, verified: boolean, { screen, words: w }: Context): void {
  screen.line(verified ? w.backupWhole(file) : w.backupWritten(file))
  screen.line(w.backupHolds(report.takenAt, report.level, report.tables, report.rows, report.files))
  screen.line(`SHA-256 ${report.sha256}`)
  if (!report.readBack) screen.line(w.backupNotRead)
  if ((report.chains?.broken ?? 0) > 0) screen.problem(w.chainsBroken(report.chains?.broken ?? 0))
}
