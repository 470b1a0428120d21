/** How a command ends, so that scripts can tell a wrong file from a wrong word and both from our own fault. */

/** 0 done · 1 the input is wrong · 2 the command was not understood · 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3

/** An expected reason to stop: what is wrong, and what to do. Shown without a stack trace. */
export class Stop extends Error {
  readonly code: 1 | 2
  readonly hint: string
  /** What `--json` says instead of words. */
  readonly data: Readonly<Record<string, unknown>>

  constructor(code: 1 | 2, what: string, hint = '', data: Readonly<Record<string, unknown>> = {}) {
    super(what)
    this.name = 'Stop'
    this.code = code
    this.hint = hint
    this.data = data
  }
}

/** The input is wrong. */
export const wrongInput = (what: string, hint = '', data: Readonly<Record<string, unknown>> = {}) =>
  new Stop(1, what, hint, data)
/** The command was not understood. */
export const wrongUse = (what: string, hint = '') => new Stop(2, what, hint)
