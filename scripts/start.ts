/** What `npm start` does: a current web application, then Clew itself as anybody starts it. */
import { serve } from '../server/src/index.ts'
import { buildWeb } from './build-web.ts'
import { readFlags } from './flags.ts'

const flags = readFlags()
if (await buildWeb()) {
  process.exitCode = await serve(flags)
} else {
  console.error('The web application could not be built; what is wrong stands above.')
  process.exitCode = 3
}
