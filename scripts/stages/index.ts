/** Every stage in the order in which a mistake is cheapest to find. A new part of the house adds its stage here. */
import { buildWeb } from '../build-web.ts'
import { run } from '../run.ts'
import { browser } from './browser.ts'
import { killed } from './killed.ts'
import { secondDatabase } from './second-database.ts'
import { type Stage, verdict } from './stage.ts'
import { runVitest } from './vitest.ts'

const tool = (name: string, ...command: readonly [string, ...string[]]): Stage => ({
  name,
  within: 'check',
  lane: 'tools',
  run: async () => verdict(await run(command[0], command.slice(1), { quiet: true })),
})

export const stages: readonly Stage[] = [
  tool('format', 'oxfmt', '--check', '.'),
  tool('lint', 'npm', 'run', '--silent', 'lint'),
  tool('arrows', 'npm', 'run', '--silent', 'arrows'),
  tool('types', 'npm', 'run', '--silent', 'types'),
  tool('law packs', 'node', 'cli/bin/clew.mjs', 'law', 'check'),
  { name: 'unit', within: 'check', lane: 'tests', run: () => runVitest('unit') },
  { name: 'database and HTTP', within: 'check', lane: 'tests', run: () => runVitest('database') },
  { name: 'the same on PostgreSQL 15', within: 'test', lane: 'tests', run: secondDatabase },
  { name: 'attacked', within: 'test', lane: 'tests', run: () => runVitest('attacked') },
  { name: 'killed fifty times', within: 'test', lane: 'tests', run: killed },
  { name: 'web build', within: 'test', lane: 'tests', run: async () => verdict((await buildWeb()) ? 0 : 1) },
  { name: 'browser', within: 'test', lane: 'tests', run: browser },
]
