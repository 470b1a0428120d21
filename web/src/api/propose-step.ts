/** Steps that could bury a case are asked for here and done only when a second person from outside the line agrees. */
import type { EraseBody, ReleaseBody } from '@clew/contract'
import { request } from './request.ts'

type Step =
  | { kind: 'release-exhibit'; release: ReleaseBody }
  | { kind: 'erase-identity'; person: string; erase: EraseBody }

export type ProposedStep = { seconds: number }

/** @returns how many people stand outside the line and could decide today. */
export const proposeStep = (caseId: string, step: Step, reason: string): Promise<ProposedStep> =>
  request<ProposedStep>(`/cases/${caseId}/second-person`, { method: 'POST', body: { step, reason } })
