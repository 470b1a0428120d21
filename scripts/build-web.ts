/** Builds the web application only when something that it is made from has changed. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'
import { root, tool } from './tree.ts'

const madeFrom = [
  'web/src/**/*',
  'web/public/**/*',
  'web/*.{json,ts,html}',
  'packages/*/src/**/*.ts',
  'package-lock.json',
]
const stamp = join(root, 'web', 'dist', '.made-from')

/** @returns whether a current build is there now. */
export async function buildWeb(): Promise<boolean> {
  const current = await digest()
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === current) return true
  console.log('Building the web application …')
  // Under a test runner NODE_ENV says `test`, and React would come in its slow, large development form.
  const code = await run(tool('vite'), ['build', '--logLevel', 'warn'], {
    folder: join(root, 'web'),
    environment: { NODE_ENV: 'production' },
  })
  if (code !== 0) return false
  await writeFile(stamp, current)
  return true
}

async function digest(): Promise<string> {
  const paths: string[] = []
  for await (const entry of glob(madeFrom, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.includes('.test.')) paths.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(await readFile(path))
  return hash.digest('hex')
}
