/** Reads the address of a database server as people write it. */
import { StartRefused } from '../start-refused.ts'
import type { Login } from './provision.ts'

/**
 * `postgres://user:password@host:port/database`, or `…/database?host=/directory` for a Unix socket.
 * @throws StartRefused that never repeats the password.
 */
export function parseDatabaseUrl(text: string): Login {
  const refusal = new StartRefused(
    'The address of the database could not be read.',
    'Write it as postgres://user:password@host:5432/clew',
  )
  // An address of a socket has no host, which a URL with a user may not lack.
  const whole = text.replace('@/', '@localhost/')
  if (!URL.canParse(whole)) throw refusal
  const url = new URL(whole)
  const database = decodeURIComponent(url.pathname.slice(1))
  if (!/^postgres(ql)?:$/.test(url.protocol) || database === '' || url.username === '') throw refusal
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
  }
}
