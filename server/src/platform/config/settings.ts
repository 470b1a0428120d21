/** Every setting of Clew in one list: its flag, its environment variable, its default and what it means. */
import { join, resolve } from 'node:path'
import { parseDatabaseUrl } from '../database/database-url.ts'
import type { Login } from '../database/provision.ts'
import { type LogLevel, logLevels } from '../log/log.ts'
import { StartRefused } from '../start-refused.ts'
import { type MailConfig, mailSettings, readMail } from './mail.ts'
export { cookieRules, listensToThisMachineOnly } from './reach.ts'
import { hostFor, type Reach, readReach, reachSettings } from './reach.ts'

export type Config = Reach & {
  /** Folder of the embedded database. */
  readonly data: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Whether a neighbouring port may be taken when the wanted one is in use. */
  readonly portMayMove: boolean
  /** A server instead of the embedded database, as the owner of the tables. */
  readonly database?: Login
  /** Another login for the daily work than the owner's. */
  readonly databaseApp?: Login
  readonly connections: number
  readonly logLevel: LogLevel
  readonly demo: boolean
  /** Folder of the built web application. */
  readonly web: string
  /** The key that signs checkpoints of the journal, or the file that it is in; a file in the data folder where neither is given. */
  readonly sealKey: string
  /** The key that wraps every unit's keys, or the file that it is in; a file of its own that no backup takes along where neither is given. */
  readonly masterKey: string
  /** Minutes between two sealings of the journal; 0 seals at start, at stop and when somebody exports. */
  readonly sealEvery: number
  /** Where time stamps for exhibits are asked for; only the hash of a file is sent there. Absent: nobody is asked. */
  readonly tsaUrl?: string
  /** The server that sends digests of the library; without it none are sent. */
  readonly mail?: MailConfig
  /** Checks every answer against the contract before it leaves; costs time, so only in tests and development. */
  readonly checkAnswers: boolean
}

type Setting = {
  readonly name: string
  readonly environment: string
  readonly fallback: string
  readonly meaning: string
}

export const settings = [
  { name: 'data', environment: 'CLEW_DATA', fallback: 'data', meaning: 'folder of the embedded database' },
  {
    name: 'host',
    environment: 'CLEW_HOST',
    fallback: '127.0.0.1',
    meaning: 'address to listen on; beyond this machine only with an https --public-url',
  },
  {
    name: 'port',
    environment: 'CLEW_PORT',
    fallback: '4600',
    meaning: 'port to listen on; 0 for any free one',
  },
  {
    name: 'database',
    environment: 'CLEW_DATABASE',
    fallback: '',
    meaning: 'postgres://… of a server to use instead of the embedded database',
  },
  {
    name: 'database-app',
    environment: 'CLEW_DATABASE_APP',
    fallback: '',
    meaning: 'postgres://… of another login for the daily work than the owner of the tables',
  },
  {
    name: 'connections',
    environment: 'CLEW_CONNECTIONS',
    fallback: '10',
    meaning: 'largest number of connections to the database',
  },
  {
    name: 'log',
    environment: 'CLEW_LOG',
    fallback: 'warn',
    meaning: `how much to log: ${logLevels.join(', ')}`,
  },
  {
    name: 'demo',
    environment: 'CLEW_DEMO',
    fallback: 'yes',
    meaning: 'whether an empty database is given the demo cases: yes or no',
  },
  ...reachSettings,
  ...mailSettings,
  { name: 'web', environment: 'CLEW_WEB', fallback: '', meaning: 'folder of the built web application' },
  {
    name: 'seal-key',
    environment: 'CLEW_SEAL_KEY',
    fallback: '',
    meaning: 'file with the key that signs the seals of the journal; made in the data folder when left away',
  },
  {
    name: 'master-key',
    environment: 'CLEW_MASTER_KEY',
    fallback: '',
    meaning:
      'file with the master key of the vault, outside the data folder; made as master.key, which no backup holds, when left away',
  },
  {
    name: 'seal-every',
    environment: 'CLEW_SEAL_EVERY',
    fallback: '10',
    meaning: 'minutes between two seals of the journal',
  },
  {
    name: 'tsa-url',
    environment: 'CLEW_TSA_URL',
    fallback: '',
    meaning: 'http(s)://… of an authority that gives time stamps (RFC 3161) for exhibits; none by default',
  },
  {
    name: 'check-answers',
    environment: 'CLEW_CHECK_ANSWERS',
    fallback: 'no',
    meaning: 'whether answers are checked against the contract: yes or no',
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof settings)[number]['name']
export type Flags = Readonly<Partial<Record<SettingName, string>>>

const builtWeb = join(import.meta.dirname, '..', '..', '..', '..', 'web', 'dist')

/**
 * A flag wins over the environment, the environment over the default.
 * @throws StartRefused naming the setting, what is wrong with it, and what would be right.
 */
export function readConfig(flags: Flags = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const given = (name: SettingName): string | undefined => {
    const setting = settings.find((each) => each.name === name)
    return flags[name] ?? (environment[setting?.environment ?? ''] || undefined)
  }
  const value = (name: SettingName): string =>
    given(name) ?? settings.find((each) => each.name === name)?.fallback ?? ''
  const database = value('database')
  const databaseApp = value('database-app')
  const reach = readReach(value)
  return {
    data: resolve(value('data')),
    ...reach,
    host: hostFor(value('host'), reach),
    port: whole('port', value('port'), 0, 65_535),
    portMayMove: given('port') === undefined,
    connections: whole('connections', value('connections'), 1, 1000),
    logLevel: oneOf('log', value('log'), logLevels),
    demo: oneOf('demo', value('demo'), ['yes', 'no']) === 'yes',
    web: value('web') === '' ? builtWeb : resolve(value('web')),
    sealKey: value('seal-key'),
    masterKey: value('master-key'),
    sealEvery: whole('seal-every', value('seal-every'), 0, 1440),
    ...readMail(value('smtp-url'), value('mail-from')),
    checkAnswers: oneOf('check-answers', value('check-answers'), ['yes', 'no']) === 'yes',
    ...(value('tsa-url') === '' ? {} : { tsaUrl: webAddress('tsa-url', value('tsa-url')) }),
    ...(database === '' ? {} : { database: parseDatabaseUrl(database) }),
    ...(databaseApp === '' ? {} : { databaseApp: parseDatabaseUrl(databaseApp) }),
  }
}

function webAddress(name: SettingName, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href
  throw new StartRefused(`--${name} is "${text}".`, 'Give an address that begins with http:// or https://.')
}

function whole(name: SettingName, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new StartRefused(`--${name} is "${text}".`, `Give a whole number from ${least} to ${most}.`)
}

function oneOf<const T extends string>(name: SettingName, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text)
  if (found !== undefined) return found
  throw new StartRefused(`--${name} is "${text}".`, `Give one of: ${allowed.join(', ')}.`)
}
