/** A stage is one thing that must be right; what it found is counted into the closing line. */

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export type Stage = {
  readonly name: string
  /** `check` runs in under a minute while people work; `test` is everything. */
  readonly within: 'check' | 'test'
  /** Both lanes run at the same time; what a tool says is shown only when it fails. */
  readonly lane: 'tools' | 'tests'
  readonly run: () => Promise<Counts>
}

/** A stage that is right or wrong as a whole. */
export function verdict(code: number): Counts {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** In continuous integration nothing that can be installed is left out. */
export function skipOrFail(reason: string): Counts {
  const mustRun = process.env['CI'] === 'true'
  console.log(`${mustRun ? 'FAILED' : 'SKIPPED'}: ${reason}`)
  return mustRun ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 }
}
