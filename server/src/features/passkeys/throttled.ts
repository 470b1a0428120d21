/** Looks at an attempt only when its turn has come, and counts it when it fails. */
import type { ErrorCode } from '@clew/contract'
import type { OpenCall } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Refusals that a machine which guesses would meet; others are mistakes of people. */
const guesses: ReadonlySet<ErrorCode> = new Set(['sign-in-failed', 'code-refused'])

/**
 * @param account what the attempt is for; absent where nothing says.
 * @throws Refusal `too-many-attempts`, without doing the work.
 */
export async function throttled<T>(
  { throttle, visitor }: Pick<OpenCall, 'throttle' | 'visitor'>,
  account: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = { address: visitor.address, ...(account === undefined ? {} : { account }) }
  const wait = await throttle.wait(attempt)
  if (wait > 0) throw new Refusal('too-many-attempts', { seconds: wait })
  try {
    const done = await work()
    await throttle.succeeded(attempt)
    return done
  } catch (error) {
    if (error instanceof Refusal && guesses.has(error.code)) await throttle.failed(attempt)
    throw error
  }
}
