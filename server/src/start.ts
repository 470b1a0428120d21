/** Starts Clew: database, migrations, features, web server, in this order; and stops it in the other. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { features } from './features/index.ts'
import { systemClock } from './platform/clock/clock.ts'
import { type Config, cookieRules } from './platform/config/settings.ts'
import { connect } from './platform/database/connect.ts'
import { createApp } from './platform/http/app.ts'
import { describeError, openLog } from './platform/log/log.ts'
import { StartRefused } from './platform/start-refused.ts'

export type Started = {
  /** What to open in a browser. */
  readonly address: string
  /** What whoever runs the machine must be told, a paragraph each. */
  readonly notices: readonly string[]
  /** Settles when the embedded database ended by itself; nothing can be served any more. */
  readonly lost: Promise<void>
  readonly stop: () => Promise<void>
}

export const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as { version: string }
).version

/** @throws StartRefused for every reason that the person at the keyboard can mend. */
export async function startClew(config: Config): Promise<Started> {
  const log = openLog(config.logLevel)
  const database = await connect(config, log)
  try {
    const made = features({ clock: systemClock, log, config, version })
    for (const feature of made) await feature.onStart?.(database.doors)
    const app = await createApp({
      routes: made.flatMap((feature) => feature.routes),
      doors: database.doors,
      gate: database.gate,
      cookies: cookieRules(config),
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      log,
      version,
      web: config.web,
      checkAnswers: config.checkAnswers,
    })
    const address = await listen(app, config).catch(async (error: unknown) => {
      await app.close()
      throw error
    })
    const stop = async () => {
      await app.close()
      for (const { name, onStop } of made) {
        await onStop?.().catch((error: unknown) =>
          log.error({ feature: name, error: describeError(error) }, 'a part did not stop in order'),
        )
      }
      await database.close()
    }
    const notices = made.flatMap((feature) => feature.notices?.(address) ?? [])
    return { address, notices, lost: database.lost, stop }
  } catch (error) {
    await database.close()
    throw error
  }
}

const neighbours = 10

async function listen(app: FastifyInstance, { host, port, portMayMove }: Config): Promise<string> {
  for (let next = port; ; next++) {
    try {
      await app.listen({ host, port: next })
      const bound = app.server.address() as AddressInfo
      return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (taken && portMayMove && next < port + neighbours) continue
      const reason = taken ? 'is in use by another program' : 'cannot be listened on'
      throw new StartRefused(
        `Port ${next} on ${host} ${reason}.`,
        'Choose another with --port, or 0 for any free one.',
        {
          cause: error,
        },
      )
    }
  }
}
