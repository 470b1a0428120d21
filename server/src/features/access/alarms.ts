/** The alarms of a head or an auditor: what happened, who did it and why, until they tick it off. */
import type { Alarm, AlarmList, AlarmQuery } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AlarmPlace, type AlarmRow, alarmRows, countUnseen, tickOff } from './access.store.ts'
import type { AlarmId } from './tables.ts'

/** @throws Refusal `cursor-invalid`. */
export async function listAlarms({ db, journal }: Entered, query: AlarmQuery): Promise<AlarmList> {
  const after = query.after === undefined ? undefined : placeOf(query.after)
  const rows = await alarmRows(db, { unseen: query.state === 'new', after, limit: query.limit + 1 })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const unseen = await countUnseen(db)
  journal({ action: 'alarm.list', effect: 'read', detail: { count: page.length, unseen } })
  return {
    items: page.map(alarmOf),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(last) } : {}),
    unseen,
  }
}

/** @throws Refusal `alarm-not-found`. */
export async function seeAlarm({ db, journal }: Entered, idText: string, clock: Clock): Promise<Alarm> {
  const id = idText as AlarmId
  if (isUuid(idText)) await tickOff(db, id, clock())
  const [row] = isUuid(idText)
    ? await alarmRows(db, { only: id, unseen: false, after: undefined, limit: 1 })
    : []
  if (row === undefined) throw new Refusal('alarm-not-found')
  journal({ action: 'alarm.see', caseId: row.case_id, subject: `alarm:${id}`, effect: 'change' })
  return alarmOf(row)
}

function alarmOf(row: AlarmRow): Alarm {
  return {
    id: row.alarm_id,
    raised: row.raised_at.toISOString(),
    by: { id: row.by, name: row.name },
    reason: row.reason,
    until: row.expires_at.toISOString(),
    ...(row.reference === null ? {} : { case: { id: row.case_id, reference: row.reference } }),
    ...(row.seen_at === null ? {} : { seen: row.seen_at.toISOString() }),
  }
}

const cursorOf = ({ raised_at, alarm_id }: AlarmRow): string =>
  Buffer.from(`${raised_at.toISOString()} ${alarm_id}`).toString('base64url')

function placeOf(cursor: string): AlarmPlace {
  const [raised = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!isUuid(id) || Number.isNaN(Date.parse(raised))) throw new Refusal('cursor-invalid')
  return { raised: new Date(raised), id: id as AlarmId }
}
