/** Says why a backup is not written, not trusted or not restored, in words for the person at the keyboard. */
import { StartRefused } from '../start-refused.ts'

export type BackupReason =
  | 'no-file'
  | 'not-a-backup'
  | 'wrong-key'
  | 'damaged'
  | 'bad-key'
  | 'exists'
  | 'no-room'
  | 'no-database'
  | 'not-empty'
  | 'other-past'
  | 'in-the-way'

/** An expected no: nothing was changed. */
export class BackupRefused extends StartRefused {
  readonly reason: BackupReason

  constructor(reason: BackupReason, what: string, todo: string, options?: ErrorOptions) {
    super(what, todo, options)
    this.reason = reason
  }
}

export const damaged = (path: string, cause?: unknown): BackupRefused =>
  new BackupRefused(
    'damaged',
    `The backup ${path} is damaged or cut short; none of it was used.`,
    'Use another copy or an older backup.',
    { cause },
  )
