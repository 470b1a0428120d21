/** What a command is: words for people, and what it does. */
import type { ExitCode } from './exit.ts'
import type { Screen } from './output/screen.ts'
import type { Words } from './words/index.ts'

export type Language = 'en' | 'ur'

export type Context = {
  readonly screen: Screen
  readonly language: Language
  readonly words: Words
  readonly json: boolean
  readonly environment: NodeJS.ProcessEnv
  /** The present moment, for limitation and reports. */
  readonly now: () => Date
}

/** Gives the exit code; throws Stop for what is wrong with input or use, anything else is our fault. */
export type Command = (args: readonly string[], context: Context) => Promise<ExitCode>

/** Loaded when asked for, so that `assess` never waits for the server's modules. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  assess: async () => (await import('./commands/assess.ts')).assessFile,
  conformity: async () => (await import('./commands/conformity.ts')).conformity,
  'law check': async () => (await import('./commands/law-check.ts')).lawCheck,
  'law list': async () => (await import('./commands/law-list.ts')).lawList,
  'law show': async () => (await import('./commands/law-show.ts')).lawShow,
  import: async () => (await import('./commands/import.ts')).importFiles,
  export: async () => (await import('./commands/export.ts')).exportCase,
  'decisions import': async () => (await import('./commands/decisions.ts')).importDecisions,
  'decisions export': async () => (await import('./commands/decisions.ts')).exportDecisions,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  keys: async () => (await import('./commands/keys.ts')).keys,
  verify: async () => (await import('./commands/verify.ts')).verify,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
}
