/** A whole server in front of a test's own database, asked without a network. */
import { afterAll, beforeAll } from 'vitest'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Gate, openGate } from '../authentication/gate.ts'
import { createApp } from '../http/app.ts'
import { mark } from '../http/origin.ts'
import type { Route } from '../http/route.ts'
import { openLog } from '../log/log.ts'
import type { TestDatabase } from './database.ts'
import { equipLocalUser, type TestPerson } from './person.ts'

/** Who asks: somebody signed in, or nobody. */
export type Asker = Pick<TestPerson, 'cookie'> | 'nobody'

export type TestServer = {
  /** Asks as the local user, head of unit and prosecutor, where `as` is absent. */
  readonly ask: (request: InjectOptions, as?: Asker) => Promise<LightMyRequestResponse>
}

/** Call at the top of a test file, with the database of `openTestDatabase`. Every answer is checked against the contract. */
export function openTestServer(
  database: TestDatabase,
  routes: () => readonly Route[],
  logged: string[] = [],
): TestServer {
  let app: FastifyInstance | undefined
  let gate: Gate | undefined
  let usual: TestPerson | undefined
  beforeAll(async () => {
    const log = openLog('info', { write: (line) => void logged.push(line) })
    usual = await equipLocalUser(database.admin)
    gate = openGate(database.app)
    app = await createApp({
      routes: routes(),
      doors: database,
      gate,
      cookies: { secure: false },
      log,
      version: '0.0.0-test',
      checkAnswers: true,
    })
  })
  afterAll(async () => {
    await app?.close()
    await gate?.close()
  })
  return {
    ask: async (request, as = usual) => {
      if (app === undefined) throw new Error('The server of this test is not up yet')
      const cookie = as === undefined || as === 'nobody' ? {} : { cookie: as.cookie }
      return app.inject({ ...request, headers: { [mark]: 'test', ...cookie, ...request.headers } })
    },
  }
}
