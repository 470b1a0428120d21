#!/usr/bin/env node
/** Starts the command line under a Node that is new enough: the one that came with the installation, if the system's is older. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const needed = 24
const own = Number.parseInt(process.versions.node, 10)
const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, '..', 'src', 'main.ts')

/** The node of the nearest node_modules, from here upwards. */
function broughtAlong() {
  for (let folder = here; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '.bin', 'node')
    if (existsSync(candidate)) return candidate
    if (folder === dirname(folder)) return undefined
  }
}

// Before the first file of ours is read: once they are remembered, no type needs stripping and nothing needs compiling.
const cache =
  process.env.CLEW_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir() || tmpdir(), '.cache'), 'clew')
const remembered = join(cache, 'code')

if (own >= needed) {
  modules.enableCompileCache?.(remembered)
  await import(main)
} else {
  const node = broughtAlong()
  if (node === undefined) {
    process.stderr.write(
      `Clew needs Node ${needed} or newer; this is Node ${process.versions.node}, and none came with the installation.\n` +
        `Run "npm ci" in the folder of Clew, or install Node ${needed}.\n`,
    )
    process.exit(3)
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: remembered, ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 3) : 3))
}
