/** The one place that speaks HTTP; every failure leaves it as a problem. */
import { i18n } from '@lingui/core'
import { ProblemError, readProblem } from './problem.ts'
import { noteAnswer } from './signed-out.ts'

type Ask = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

async function send(path: string, ask: Ask): Promise<Response> {
  try {
    return await fetch(`/api${path}`, {
      method: ask.method ?? 'GET',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': i18n.locale,
        // Without it the server takes no change: a page elsewhere cannot send it.
        'clew-request': 'web',
        ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      ...(ask.signal === undefined ? {} : { signal: ask.signal }),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError({ code: 'unreachable', status: 0, params: {}, errors: [], extra: {} })
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The answer's body as `T`; throws `ProblemError` for anything that is not a success. */
export async function request<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await send(path, ask)
  noteAnswer(path, response.status)
  const body = await bodyOf(response)
  if (!response.ok) throw new ProblemError(readProblem(response.status, body))
  return body as T
}

/** `?a=1&b=x` from what is set; lists are joined by commas. */
export function queryString(
  params: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    search.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
