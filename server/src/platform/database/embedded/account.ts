/** PostgreSQL refuses to run as root, so that root's Clew must run it under an account that owns nothing else. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The account that runs PostgreSQL; undefined ids mean the account that runs Clew. */
export type Account = { readonly uid?: number; readonly gid?: number; readonly name: string }

const preferred = ['clew', 'postgres', 'nobody']
const nobody = 65_534

/** The owner of an existing cluster, else the first suitable account of the system. */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return { name: 'the account that runs Clew' }
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid, name: `account number ${uid}` }
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of preferred) {
    const found = accounts.find((fields) => fields[0] === name)
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]), name }
  }
  return { uid: nobody, gid: nobody, name: `account number ${nobody}` }
}

/** Whether the account can enter the directory: every folder above it counts too. */
export function canEnter(account: Account, directory: string): boolean {
  if (account.uid === undefined) return true
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1" && ls . >/dev/null', 'sh', directory], {
    ...spawnAs(account),
    stdio: 'ignore',
    cwd: '/',
  })
  return asked.status === 0
}

/** Options for `spawn` that run the child under the account. */
export function spawnAs(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined || account.gid === undefined ? {} : { uid: account.uid, gid: account.gid }
}
