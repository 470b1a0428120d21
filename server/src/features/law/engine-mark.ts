/** Tells one law engine from another, because what an older one made of a case is as out of date as what an older law did. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

let mark: string | undefined

/** A digest of the engine's own text; read once. */
export function engineMark(): string {
  // The test runner has no import.meta.resolve; require finds the same file.
  mark ??= digest(dirname(createRequire(import.meta.url).resolve('@clew/law')))
  return mark
}

function digest(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('base64url')
}
