/** Reads the settings that a person gave to a script, in the words of the settings themselves. */
import { parseArgs } from 'node:util'
import { type Flags, settings } from '../server/src/index.ts'

/** Ends the program with the code of a wrong use, 2, when a flag is not known. */
export function readFlags(): Flags {
  const options = Object.fromEntries(settings.map(({ name }) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    for (const { name, meaning, fallback } of settings) {
      console.error(`  --${name.padEnd(14)} ${meaning}${fallback === '' ? '' : ` (${fallback})`}`)
    }
    process.exit(2)
  }
}
