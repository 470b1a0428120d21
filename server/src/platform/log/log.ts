/** The log holds ids and codes, never records: a log is copied to places that no policy guards. */
import { join } from 'node:path'
import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON object a line. Requests and errors pass through serializers that let named fields through and nothing else. */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { req: describeRequest, res: describeResponse, err: describeError, error: describeError },
  }
  return destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination)
}

type RequestLike = { method?: string; routeOptions?: { url?: string } }

/** The pattern of the address and not the address: a query may hold what somebody searched for. */
function describeRequest(request: RequestLike) {
  return { method: request.method, route: request.routeOptions?.url }
}

function describeResponse(response: { statusCode?: number }) {
  return { status: response.statusCode }
}

/** Descriptions made here, so that one that passes through the log's serializer is not described once more. */
const described = new WeakSet<object>()

/** The kind of the error and where in our own files it arose; not its message, which may repeat a value from a row. */
export function describeError(error: unknown): Record<string, unknown> {
  if (typeof error === 'object' && error !== null && described.has(error))
    return error as Record<string, unknown>
  if (!(error instanceof Error)) return { kind: error === null ? 'null' : typeof error }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  const description = {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
  described.add(description)
  return description
}

const home = join(import.meta.dirname, '..', '..', '..', '..')

/** Function, file and line, our own first; a message of several lines that looks like a frame is cut away before. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = message === '' ? 0 : stack.indexOf(message)
  const frames = stack
    .slice(Math.max(at, 0) + message.length)
    .split('\n')
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|\(<anonymous>\))$/.test(line))
    .map((line) => line.trim().replaceAll(`file://${home}/`, '').replaceAll(`${home}/`, ''))
  const ours = frames.filter((line) => !/node_modules|node:/.test(line))
  return (ours.length === 0 ? frames.slice(0, 4) : ours).slice(0, 12)
}
