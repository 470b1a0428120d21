/** What `npm start` does: a current web application, then Clew itself as anybody starts it. */
import { parseArgs } from 'node:util'
import { serve, settings } from '../server/src/index.ts'
import { buildWeb } from './build-web.ts'

const { values } = parseArgs({
  options: Object.fromEntries(settings.map(({ name }) => [name, { type: 'string' as const }])),
})

if (await buildWeb()) {
  process.exitCode = await serve(values)
} else {
  console.error('The web application could not be built; what is wrong stands above.')
  process.exitCode = 3
}
