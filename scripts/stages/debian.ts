/** Gets from Debian what npm cannot bring: a browser and the oldest PostgreSQL that Clew supports. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../run.ts'

/** @returns whether the package could be installed: only root on a Debian can. */
export async function installFromDebian(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${name} with apt-get …`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    run('apt-get', ['install', '--yes', '--no-install-recommends', name], { environment, quiet: true })
  if ((await install()) === 0) return true
  await run('apt-get', ['update'], { environment, quiet: true })
  return (await install()) === 0
}

/** Path of a Chromium, or undefined. */
export function findChromium(): string | undefined {
  const wanted = process.env['CLEW_CHROMIUM']
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [...(wanted === undefined ? [] : [wanted]), ...usual].find((path) => existsSync(path))
}

/** The oldest PostgreSQL of the system that Clew supports: its programs and major version. */
export function findPostgres(): { directory: string; major: number } | undefined {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return undefined
  return readdirSync(base)
    .map(Number)
    .filter((major) => major >= 15 && existsSync(join(base, String(major), 'bin', 'initdb')))
    .sort((a, b) => a - b)
    .map((major) => ({ directory: join(base, String(major), 'bin'), major }))[0]
}
