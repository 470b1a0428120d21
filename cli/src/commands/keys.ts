/** `clew keys`: looks after the keys of the vault, on the machine where they are and for whoever has that machine. */
import type { Config } from '@clew/server'
import type { Command, Context } from '../command.ts'
import { wrongUse } from '../exit.ts'
import { readOptions } from '../options.ts'
import { databaseFlags, databaseOptions, startRefusedAsStop } from '../server.ts'
import { keyWords } from '../words/keys.ts'

export const keysOptions = {
  ...databaseOptions,
  'master-key': { type: 'string', value: '<file>' },
  new: { type: 'string', value: '<file>' },
} as const

export const keys: Command = async (args, context) => {
  const { values, words } = readOptions(args, keysOptions, 'keys')
  const w = keyWords[context.language]
  const [verb = '', ...more] = words
  const work = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined
  if (work === undefined || more.length > 0) throw wrongUse(w.which, w.verbs)
  if (values.new !== undefined && verb !== 'rotate-master') throw wrongUse(w.which, w.verbs)
  const { readConfig } = await import('@clew/server')
  const key = values['master-key']
  const flags = { ...databaseFlags(values), ...(key === undefined ? {} : { 'master-key': key }) }
  await startRefusedAsStop(() => work(readConfig(flags, context.environment), context, values.new))
  return 0
}

type Work = (config: Config, context: Context, newFile: string | undefined) => Promise<void>

const show: Work = async (config, { screen, json, language }) => {
  const { showKeys } = await import('@clew/server')
  const report = await showKeys(config)
  if (json) return screen.json({ ok: true, ...report })
  const w = keyWords[language]
  screen.line(report.master === undefined ? w.noMaster : w.master(report.master, report.file ?? ''))
  if (report.units.length === 0) screen.line(w.noUnits)
  for (const { unitId, generation, master, retired, destroyed, opens } of report.units) {
    screen.line(w.unit(unitId, generation, destroyed ? 'destroyed' : retired ? 'retired' : 'current'))
    if (!destroyed && !opens) screen.problem(w.shut(master ?? '…'))
  }
}

const rotateUnit: Work = async (config, { screen, json, language }) => {
  const { rotateUnits } = await import('@clew/server')
  const rewrapped = await rotateUnits(config)
  if (json) screen.json({ ok: true, rewrapped })
  else screen.line(keyWords[language].rotatedUnits(rewrapped))
}

const rotateMasterKey: Work = async (config, { screen, json, language }, newFile) => {
  const { rotateMaster } = await import('@clew/server')
  const done = await rotateMaster(config, newFile)
  if (json) return screen.json({ ok: true, ...done })
  const w = keyWords[language]
  screen.line(w.rotatedMaster(done.unitKeys, done.master, done.file))
  if (newFile !== undefined) screen.line(w.startWith(done.file))
  screen.line(w.copy)
}

const begin: Work = async (config, { screen, json, language }) => {
  const { beginAnew } = await import('@clew/server')
  const units = await beginAnew(config)
  if (json) screen.json({ ok: true, units })
  else screen.line(keyWords[language].begun(units))
}

const verbs = {
  show,
  'rotate-unit': rotateUnit,
  'rotate-master': rotateMasterKey,
  'begin-anew': begin,
} as const
