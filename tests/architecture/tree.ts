/** The rules about the code read the tracked files in one way, so that a rule cannot look at another tree than its neighbour. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Absolute path of the repository's root. */
export const root = join(import.meta.dirname, '..', '..')

/** Tracked and not-ignored new files, relative to the root, in a stable order. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort()
}

/** TypeScript files that people write, relative to the root. */
export function sourceFiles(): string[] {
  return trackedFiles().filter((path) => /\.(ts|tsx)$/.test(path) && !/\.generated\.|\.d\.ts$/.test(path))
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
