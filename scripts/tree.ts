/** Knows where the repository is, whatever folder a script was started from. */
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** A tool that npm installed. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
