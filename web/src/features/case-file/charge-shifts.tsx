/** Charges whose standing moved, before and after: said alike after an edit and when a source falls away. */
import type { CaseAssessment } from '../../api/shapes.ts'
import { StandingChange, StandingMark } from '../../design/standing.tsx'
import { LawWords } from '../../design/words.tsx'
import type { Delta } from './delta.ts'
import { useNames } from './use-names.ts'

/** `after` names the charges. */
export function ChargeShifts({ shifts, after }: { shifts: Delta['charges']; after: CaseAssessment }) {
  const names = useNames()
  return (
    <ul className="shift-list">
      {shifts.map((shift) => {
        const charge = after.charges.find((one) => one.charge === shift.id)
        return (
          <li key={shift.id}>
            <StandingChange from={shift.from} to={shift.to} />
            <span>
              {charge !== undefined && <LawWords words={charge.title} />}{' '}
              <bdi className="soft">{names.person(charge?.accused ?? '')}</bdi>{' '}
              <StandingMark standing={shift.to} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
