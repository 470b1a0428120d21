/** One offence with its element tree, in every text that was ever in force. */
import type { OffenceRead } from '@clew/contract'
import { Refusal } from '../../platform/refusal.ts'
import type { LawInUse } from './law-source.ts'
import { offenceSummary, printed } from './summaries.ts'

/** @throws Refusal `offence-not-found`. */
export function readOffence({ law }: LawInUse, packName: string, id: string): OffenceRead {
  const ref = `${packName}/${id}`
  const pack = law.pack(packName)
  const texts = law.byRef(ref)
  const summary = pack === undefined ? undefined : offenceSummary(pack, texts)
  if (pack === undefined || summary === undefined) throw new Refusal('offence-not-found', { offence: ref })
  return {
    ...summary,
    packTitle: pack.title,
    review: pack.review,
    instruments: pack.instruments,
    versions: texts.map((text) => ({ ...text, cited: printed(pack.instruments, text.source) })),
  }
}
