/** Reaches a Clew that runs, or runs one for as long as a command needs it: either way through the same addresses. */
import type { DemoPerson, Problem } from '@clew/contract'
import type { Context } from './command.ts'
import { wrongInput } from './exit.ts'

export const databaseOptions = {
  data: { type: 'string', value: '<folder>' },
  database: { type: 'string', value: '<postgres://…>' },
} as const
export const serverOptions = {
  server: { type: 'string', value: '<address>' },
  as: { type: 'string', value: '<name>' },
  ...databaseOptions,
} as const

type Given = {
  readonly server?: string
  /** Somebody of the demo. */
  readonly as?: string
  readonly data?: string
  readonly database?: string
}

export function databaseFlags({ data, database }: Given): { data?: string; database?: string } {
  return { ...(data === undefined ? {} : { data }), ...(database === undefined ? {} : { database }) }
}

/** A server that does not start for a reason that can be mended is wrong input, not our fault. */
export async function startRefusedAsStop<T>(work: () => Promise<T>): Promise<T> {
  const { StartRefused } = await import('@clew/server')
  try {
    return await work()
  } catch (error) {
    if (error instanceof StartRefused) throw wrongInput(error.message, error.todo)
    throw error
  }
}

export type Answer = {
  readonly status: number
  readonly text: string
  readonly json: unknown
  /** Of a session that the answer began. */
  readonly cookie?: string
  /** Where the next page is, below `/api` (RFC 8288). */
  readonly next?: string
}
export type Ask = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>

/** Runs with a server to ask, and stops the server that it started. */
export async function withServer<T>(
  given: Given,
  context: Context,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (given.server !== undefined)
    return work(await signedIn(addressOf(given.server, context), given.as, context))
  const { readConfig, startClew } = await import('@clew/server')
  const started = await startRefusedAsStop(() =>
    startClew(readConfig({ ...databaseFlags(given), port: '0', demo: 'no', log: 'error' })),
  )
  try {
    return await work(await signedIn(started.address, given.as, context))
  } finally {
    await started.stop()
  }
}

function addressOf(text: string, { words }: Context): string {
  const full = /^https?:\/\//.test(text) ? text : `http://${text}`
  if (!URL.canParse(full)) throw wrongInput(words.noServer(text), words.startIt)
  return new URL(full).origin
}

/** The name that the program gives itself: a session is good for no other. */
const agent = 'clew'

/**
 * By the session that a person lent this program in `CLEW_SESSION`; else, in a demo on this machine, by choosing somebody of the demo.
 * @throws Stop in words where neither is to be had.
 */
async function signedIn(address: string, name: string | undefined, context: Context): Promise<Ask> {
  const lent = context.environment['CLEW_SESSION'] ?? ''
  const cookie = lent === '' ? await chosen(address, name, context) : `${cookieNameAt(address)}=${lent}`
  if (cookie === undefined) throw wrongInput(context.words.notSignedIn, context.words.lendSession)
  return asker(address, cookie, context)
}

const cookieNameAt = (address: string): string =>
  address.startsWith('https:') ? '__Host-clew-session' : 'clew-session'

async function chosen(
  address: string,
  name: string | undefined,
  context: Context,
): Promise<string | undefined> {
  const offered = await asker(address, '', context)('GET', '/sign-in/demo')
  if (offered.status !== 200) return undefined
  const { items } = offered.json as { items: readonly DemoPerson[] }
  const person = name === undefined ? items[0] : items.find((each) => each.name === name)
  if (person === undefined)
    throw wrongInput(context.words.nobodyCalled(name ?? ''), items.map((each) => each.name).join(', '))
  const answer = await asker(address, '', context)('POST', '/sign-in/demo', { person: person.id })
  return answer.cookie
}

function asker(address: string, cookie: string, { language, words }: Context): Ask {
  return async (method, path, body) => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        'accept-language': language,
        'user-agent': agent,
        'clew-request': 'cli',
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      if (error instanceof TypeError) throw wrongInput(words.noServer(address), words.startIt)
      throw error
    })
    const text = await response.text()
    const set = response.headers.get('set-cookie')?.split(';')[0]
    const next = /<\/api([^>]*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return {
      status: response.status,
      text,
      json: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
      ...(set === undefined ? {} : { cookie: set }),
      ...(next === undefined ? {} : { next }),
    }
  }
}

/** The problem that a server answered with; a server that answers otherwise is not a Clew. */
export function problemIn({ status, json }: Answer): Problem {
  const problem = json as Problem | undefined
  if (problem?.code !== undefined) return problem
  throw new Error(`The server answered ${status} without a problem`)
}
