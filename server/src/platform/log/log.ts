/** The log holds ids and codes, never records: a log is copied to places that no policy guards. */
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

/** The kind of the error and where it arose; not its message, which may repeat a value from a row. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
