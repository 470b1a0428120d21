/** What `npm run dev` does: the server starts again at each change, the web application changes in place. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, tool } from './tree.ts'

const watched = ['server/src', 'packages', 'law-packs'].map((folder) => `--watch-path=${folder}`)
const server = spawn(
  process.execPath,
  ['--watch', ...watched, 'scripts/dev-server.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLEW_PORT: '4600', CLEW_CHECK_ANSWERS: 'yes' },
  },
)
const web = spawn(tool('vite'), [], { cwd: join(root, 'web'), stdio: 'inherit' })

const end = () => {
  server.kill('SIGTERM')
  web.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
for (const child of [server, web]) child.on('exit', end)
