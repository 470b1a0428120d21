/** Keeps the repository portable: nothing in it may depend on the machine or the mirror where it was written. */
import { describe, expect, test } from 'vitest'
import { read, trackedFiles } from './tree.ts'

const binary = /\.(png|jpg|jpeg|gif|webp|ico|woff2?|ttf|pdf|zip|gz)$/
const machinePaths = /(?:^|[\s"'`(=:])(?:\/home\/[a-z]|\/wor[k]\/|\/roo[t]\/|\/tm[p]\/|\/Users\/[A-Za-z])/m
const registryHosts = /registry\.npm[j]s\.org|registry\.yarn[p]kg\.com|npm\.pkg\.git[h]ub\.com/

describe('repository hygiene', () => {
  const texts = trackedFiles().filter((path) => !binary.test(path))

  test('no tracked file names a path of one machine', () => {
    expect(texts.filter((path) => machinePaths.test(read(path)))).toEqual([])
  })

  test('no tracked file names a package registry', () => {
    expect(texts.filter((path) => registryHosts.test(read(path)))).toEqual([])
  })

  test('the lock file points at no host, and every package carries its checksum', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }>
    }
    const packages = Object.entries(lock.packages)
    expect(
      packages.filter(([, entry]) => /^[a-z+]+:\/\//.test(entry.resolved ?? '')).map(([name]) => name),
    ).toEqual([])
    const installed = packages.filter(
      ([name, entry]) => name.includes('node_modules/') && entry.link !== true && entry.inBundle !== true,
    )
    expect(installed.length).toBeGreaterThan(100)
    expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([name]) => name)).toEqual([])
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
