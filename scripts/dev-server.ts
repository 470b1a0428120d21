/** The server half of `npm run dev`; the web application comes from its own program there. */
import { serve } from '../server/src/index.ts'
import { readFlags } from './flags.ts'

process.exitCode = await serve(readFlags())
