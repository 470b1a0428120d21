/** An expected no, thrown by a feature and answered as a problem of the catalogue. */
import type { ErrorCode, Problem, ProblemParams } from '@clew/contract'

/** Carries a code of the catalogue, what fills its words, and the places that are wrong. Never a person's name. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly params: ProblemParams
  readonly more: Pick<Problem, 'errors' | 'current'>

  constructor(code: ErrorCode, params: ProblemParams = {}, more: Pick<Problem, 'errors' | 'current'> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
    this.more = more
  }
}
