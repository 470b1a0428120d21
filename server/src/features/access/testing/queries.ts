/** One call of each statement of emergencies, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as access from '../access.store.ts'

type Call = (db: Entered['db']) => Promise<unknown>
type Known = { readonly unitId: UnitId; readonly userId: UserId; readonly caseId: CaseId }

const clock = () => new Date('2026-05-05T12:00:00Z')
const glass = timeOrderedId<'break-glass'>(clock)
const alarm = timeOrderedId<'alarm'>(clock)

export const accessStores = { access }

/** `caseId` exists already. */
export const accessCalls = ({
  unitId,
  userId,
  caseId,
}: Known): Readonly<Record<keyof typeof accessStores, Readonly<Record<string, Call>>>> => ({
  access: {
    caseCalled: (db) => access.caseCalled(db, 'R'),
    breakGlass: (db) => access.breakGlass(db, { caseId, id: glass, reason: 'An emergency', hours: 4 }),
    brokenGlass: (db) => access.brokenGlass(db, caseId, glass),
    openGlasses: (db) => access.openGlasses(db),
    overseers: (db) => access.overseers(db),
    raiseAlarms: (db) =>
      access.raiseAlarms(db, [
        { case_id: caseId, alarm_id: alarm, break_glass_id: glass, unit_id: unitId, user_id: userId },
      ]),
    alarmRows: (db) =>
      access.alarmRows(db, { only: alarm, unseen: true, after: { raised: clock(), id: alarm }, limit: 50 }),
    countUnseen: (db) => access.countUnseen(db),
    tickOff: (db) => access.tickOff(db, alarm, clock()),
  },
})
