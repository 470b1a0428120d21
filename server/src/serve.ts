/** Runs Clew in the foreground for whoever typed the command: says where it is, and stops in order when asked. */
import { type Flags, readConfig } from './platform/config/settings.ts'
import { StartRefused } from './platform/start-refused.ts'
import { type Started, startClew } from './start.ts'

/** Where the words go; standard output and error unless a test listens. */
export type Voice = { readonly say: (line: string) => void; readonly warn: (line: string) => void }

const terminal: Voice = {
  say: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
}

/** @returns the exit code: 0 stopped when asked, 1 could not start for a reason that can be mended, 3 our fault. */
export async function serve(flags: Flags, voice: Voice = terminal): Promise<0 | 1 | 3> {
  const asked = nextSignal()
  let started: Started
  let open: string
  try {
    const config = readConfig(flags)
    started = await startClew(config)
    open = config.publicUrl?.origin ?? started.address
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    voice.warn(`Clew does not start. ${error.message}\n${error.todo}`)
    return 1
  }
  voice.say(`Clew is ready. Open ${open}\nTo stop it, press Ctrl-C.`)
  for (const notice of started.notices) voice.say(notice)
  const end = await Promise.race([asked, started.lost.then(() => 'lost' as const)])
  if (end === 'lost')
    voice.warn(
      'The database has stopped by itself; Clew stops too. Its log is postgres.log in the data folder.',
    )
  await started.stop()
  return end === 'lost' ? 3 : 0
}

/** Listens from before the start on, so that a Ctrl-C during it is not lost; a second one changes nothing. */
function nextSignal(): Promise<'asked'> {
  const { promise, resolve } = Promise.withResolvers<'asked'>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
  return promise
}
