/** One call of each statement of figures, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as monitoring from '../monitoring.store.ts'
import type { FigureId, FigureNoteId } from '../tables.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const at = new Date('2026-05-05T12:00:00Z')
const figure: FigureId = timeOrderedId<'figure'>(() => at)
const note: FigureNoteId = timeOrderedId<'figure-note'>(() => at)
const subject = { indicator: 'convicted-persons', state: 'TH', year: 2021 }
const part = { form: '', sex: '', age: '' }

export const monitoringStores = { monitoring }

export const monitoringCalls = (
  unitId: UnitId,
  userId: UserId,
): Readonly<Record<keyof typeof monitoringStores, Readonly<Record<string, Call>>>> => ({
  monitoring: {
    lockFigures: (db) => monitoring.lockFigures(db),
    insertFigures: (db) =>
      monitoring.insertFigures(db, [
        {
          unit_id: unitId,
          figure_id: figure,
          ...subject,
          ...part,
          status: 'exact',
          value: 4,
          below: null,
          breaks: false,
          source: 'R',
          url: null,
          method: null,
          confidence: 'official',
          note: null,
          taken_by: userId,
          taken_at: at,
        },
      ]),
    countsByIndicator: (db) => monitoring.countsByIndicator(db),
    partsWith: (db) => monitoring.partsWith(db, subject.indicator),
    anyFigure: (db) => monitoring.anyFigure(db),
    statesWith: (db) => monitoring.statesWith(db, subject.indicator),
    figuresOf: (db) =>
      monitoring.figuresOf(db, {
        indicators: [subject.indicator],
        states: ['TH'],
        ...part,
        from: 1950,
        to: 2100,
      }),
    figuresInForce: (db) => monitoring.figuresInForce(db, [subject.indicator]),
    historyOf: (db) => monitoring.historyOf(db, subject.indicator, 'TH', 2021),
    insertNote: (db) =>
      monitoring.insertNote(db, {
        unit_id: unitId,
        note_id: note,
        ...subject,
        words: 'A note',
        written_by: userId,
        written_at: at,
      }),
    notesOn: (db) => monitoring.notesOn(db, [subject.indicator], ['TH']),
    replaceFigures: (db) => monitoring.replaceFigures(db, [figure], at),
  },
})
