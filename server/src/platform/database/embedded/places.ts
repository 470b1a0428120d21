/** Decides where the cluster, its programs and its socket live, so that the account that runs them can reach each. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canEnter, databaseAccount } from './account.ts'
import { type Binaries, copyBinaries } from './binaries.ts'
import { StartRefused } from '../../start-refused.ts'

export type Places = {
  readonly account: Account
  readonly binaries: Binaries
  /** The folder that holds the cluster directory `postgres`. */
  readonly home: string
  readonly cluster: string
}

const systemHome = '/var/lib/clew'

/**
 * The data folder itself, when the database's account can enter it; else, for instance in a checkout below root's
 * private home, a folder of the system that a note in the data folder names.
 * @throws StartRefused when no place can be made.
 */
export async function choosePlaces(data: string, bundled: Binaries): Promise<Places> {
  const account = databaseAccount(join(data, 'postgres'))
  const folder = await realpath(data)
  const home = canEnter(account, folder) ? folder : await outsideHome(folder, account)
  const settled = home === folder ? account : databaseAccount(join(home, 'postgres'))
  const binaries = canEnter(settled, bundled.directory)
    ? bundled
    : await copyBinaries(
        bundled,
        join(systemHome, 'programs', `postgresql-${bundled.major}-${tag(bundled.root)}`),
      )
  return { account: settled, binaries, home, cluster: join(home, 'postgres') }
}

const noteName = 'WHERE-THE-DATABASE-IS.txt'

/** Where the database of a data folder is, when there is one. */
export async function homeOf(data: string): Promise<string> {
  const note = await readFile(join(data, noteName), 'utf8').catch(() => '')
  return note.split('\n')[1] ?? (await realpath(data))
}

/** The note in the data folder is what ties the two: who removes the folder begins anew. */
async function outsideHome(folder: string, account: Account): Promise<string> {
  const note = join(folder, noteName)
  const known = (await readFile(note, 'utf8').catch(() => '')).split('\n')[1]
  if (known !== undefined && existsSync(known)) return known
  const home = join(systemHome, randomUUID())
  try {
    await mkdir(home, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new StartRefused(
      `PostgreSQL runs under ${account.name}, which cannot enter ${folder}, and ${home} could not be made.`,
      'Choose a folder that every account can enter, for instance --data /srv/clew.',
      { cause: error },
    )
  }
  await writeFile(
    note,
    `PostgreSQL does not run as root and its account cannot enter this folder, so the database is in\n${home}\n`,
  )
  return home
}

/** Makes the directory that holds the socket: private, and short enough for the 107 bytes of a Unix address. */
export async function makeSocketDirectory(account: Account): Promise<string> {
  const base = [tmpdir(), '/tmp', '/var/tmp'].find(
    (path) => path.length < 60 && existsSync(path) && canEnter(account, path),
  )
  if (base === undefined) {
    throw new StartRefused(
      'No folder for a Unix socket was found.',
      'Set TMPDIR to a short path that exists.',
    )
  }
  const directory = await mkdtemp(join(base, 'clew-'))
  await chmod(directory, 0o700)
  if (account.uid !== undefined && account.gid !== undefined) await chown(directory, account.uid, account.gid)
  return directory
}

function tag(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
