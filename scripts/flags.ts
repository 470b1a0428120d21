/** Reads the settings that a person gave to a script, in the words of the settings themselves. */
import { parseArgs } from 'node:util'
import { type Flags, settings } from '../server/src/index.ts'

/** Ends the program: with 0 when somebody only asks what there is, with the code of a wrong use, 2, when a flag is not known. */
export function readFlags(): Flags {
  const given = settings.map(({ name }) => [name, { type: 'string' as const }] as const)
  const help = { help: { type: 'boolean' as const, short: 'h' } }
  try {
    const { values } = parseArgs({ options: { ...Object.fromEntries(given), ...help } })
    const { help: asked, ...flags } = values as Flags & { help?: boolean }
    if (asked !== true) return flags
    console.log(list())
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    console.error(list())
    process.exit(2)
  }
}

const list = (): string =>
  settings
    .map(
      ({ name, meaning, fallback }) =>
        `  --${name.padEnd(14)} ${meaning}${fallback === '' ? '' : ` (${fallback})`}`,
    )
    .join('\n')
