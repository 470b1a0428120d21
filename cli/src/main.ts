/** The command `clew`: loads as little as it can before it knows what is asked. */
import { run } from './run.ts'

// Whoever reads only the first lines (`clew law list | head`) is content with them.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
})
