/** A whole server in front of a test's own database, asked without a network. */
import { afterAll, beforeAll } from 'vitest'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Doors } from '../database/doors.ts'
import { createApp } from '../http/app.ts'
import type { Route } from '../http/route.ts'
import { openLog } from '../log/log.ts'

export type TestServer = { readonly ask: (request: InjectOptions) => Promise<LightMyRequestResponse> }

/** Call at the top of a test file, with the doors of `openTestDatabase`. Every answer is checked against the contract. */
export function openTestServer(
  doors: Doors,
  routes: () => readonly Route[],
  logged: string[] = [],
): TestServer {
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    const log = openLog('info', { write: (line) => void logged.push(line) })
    app = await createApp({ routes: routes(), doors, log, version: '0.0.0-test', checkAnswers: true })
  })
  afterAll(() => app?.close())
  return {
    ask: async (request) => {
      if (app === undefined) throw new Error('The server of this test is not up yet')
      return app.inject(request)
    },
  }
}
