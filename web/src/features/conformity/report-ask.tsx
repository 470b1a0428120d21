/** How one law is asked: on which day, against which texts, and for which words. */
import type { ConformityFrame, ConformityRead } from '@clew/contract'
import { TextField } from '../../design/fields.tsx'
import { useText } from '../../i18n/use-text.ts'
import { frames, type ReportSearch } from './conformity-search.ts'
import { DayField } from './day-field.tsx'
import { FrameChoice } from './frame-choice.tsx'

type ReportAskProps = {
  read: ConformityRead
  search: ReportSearch
  onAsk: (change: ReportSearch) => void
}

export function ReportAsk({ read, search, onAsk }: ReportAskProps) {
  const text = useText()
  const choose = (against: readonly ConformityFrame[]) => {
    const usual = frames.filter((frame) => against.includes(frame)).join() === read.binding.join()
    onAsk({ against: usual || against.length === 0 ? undefined : against } as ReportSearch)
  }
  return (
    <div className="conformity-ask">
      <FrameChoice chosen={read.frames} onChoose={choose} />
      <DayField value={search.asOf} onChange={(asOf) => onAsk({ asOf } as ReportSearch)} />
      <TextField
        label={text('conformity.search')}
        type="search"
        value={search.q ?? ''}
        onChange={(q) => onAsk({ q: q === '' ? undefined : q } as ReportSearch)}
      />
    </div>
  )
}
