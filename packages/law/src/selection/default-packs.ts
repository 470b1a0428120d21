// Which packs read a case file when nobody says otherwise, the same on the screen and on the command line.
import type { CaseFile } from '@clew/casefile'
import type { AssessOptions } from '../assessment/index.ts'
import { statesOfConduct } from './states.ts'

/** What must be known of a pack to choose it. */
export type Choosable = {
  readonly pack: string
  readonly kind: 'international' | 'regional' | 'national'
  readonly state?: string | undefined
  readonly states: readonly string[]
}

/** The treaties, the law of every State where something happened, the regional law that binds them, and the law of every charge. */
export function defaultPacks(caseFile: CaseFile, packs: readonly Choosable[]): string[] {
  const states = statesOfConduct(caseFile)
  const charged = new Set(caseFile.charges.map(({ offence }) => offence.slice(0, offence.indexOf('/'))))
  return packs
    .filter(
      ({ pack, kind, state, states: bound }) =>
        kind === 'international' ||
        charged.has(pack) ||
        (kind === 'national'
          ? state !== undefined && states.includes(state)
          : bound.some((one) => states.includes(one))),
    )
    .map(({ pack }) => pack)
}

/** After judgment where courts have decided and the case stands there; the parties' evidence alone before that. */
export function defaultView(caseFile: CaseFile): AssessOptions['view'] {
  const decided = caseFile.findings.length > 0 && ['judgment', 'appeal', 'closed'].includes(caseFile.stage)
  return decided ? 'after-judgment' : 'before-judgment'
}
