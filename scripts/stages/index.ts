/** Every stage in the order in which a mistake is cheapest to find. A new part of the house adds its stage here. */
import { buildWeb } from '../build-web.ts'
import { run } from '../run.ts'
import { tool } from '../tree.ts'
import { browser } from './browser.ts'
import { secondDatabase } from './second-database.ts'
import { type Stage, verdict } from './stage.ts'
import { runVitest } from './vitest.ts'

const npm = (script: string) => async () => verdict(await run('npm', ['run', '--silent', script]))

export const stages: readonly Stage[] = [
  { name: 'format', within: 'check', run: async () => verdict(await run(tool('oxfmt'), ['--check', '.'])) },
  { name: 'lint', within: 'check', run: npm('lint') },
  { name: 'types', within: 'check', run: npm('types') },
  { name: 'arrows', within: 'check', run: npm('arrows') },
  {
    name: 'law packs',
    within: 'check',
    run: async () => verdict(await run('node', ['cli/bin/clew.mjs', 'law', 'check'])),
  },
  { name: 'unit', within: 'check', run: () => runVitest('unit') },
  { name: 'database and HTTP', within: 'check', run: () => runVitest('database') },
  { name: 'database and HTTP on PostgreSQL 15', within: 'test', run: secondDatabase },
  { name: 'web build', within: 'test', run: async () => verdict((await buildWeb()) ? 0 : 1) },
  { name: 'browser', within: 'test', run: browser },
]
