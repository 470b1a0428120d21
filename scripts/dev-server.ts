/** The server half of `npm run dev`; the web application comes from its own program there. */
import { parseArgs } from 'node:util'
import { serve, settings } from '../server/src/index.ts'

const { values } = parseArgs({
  options: Object.fromEntries(settings.map(({ name }) => [name, { type: 'string' as const }])),
})
process.exitCode = await serve(values)
