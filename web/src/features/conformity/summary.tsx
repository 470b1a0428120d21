/** How many items stand how, text by text; every number shows its items. */
import type { ConformityFrame, ConformityItem } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'
import { verdicts, type ReportSearch } from './conformity-search.ts'
import { VerdictMark } from './verdict.tsx'

type SummaryProps = {
  items: readonly ConformityItem[]
  frames: readonly ConformityFrame[]
  search: ReportSearch
  onAsk: (change: ReportSearch) => void
}

export function Summary({ items, frames, search, onAsk }: SummaryProps) {
  const text = useText()
  const count = (frame: ConformityFrame | undefined, verdict: (typeof verdicts)[number]) =>
    items.filter((item) => (frame === undefined || item.frame === frame) && item.law.verdict === verdict)
      .length
  return (
    <div className="table-frame summary-frame">
      <table className="table summary-table">
        <caption className="visually-hidden">{text('conformity.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('conformity.text')}</th>
            {verdicts.map((verdict) => (
              <th key={verdict} scope="col">
                <VerdictMark verdict={verdict} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frames.map((frame) => (
            <tr key={frame}>
              <th scope="row">{text.term('frame', frame)}</th>
              {verdicts.map((verdict) => {
                const found = count(frame, verdict)
                return (
                  <td key={verdict}>
                    {found === 0 ? (
                      <span className="soft">{text.number(0)}</span>
                    ) : (
                      <button
                        type="button"
                        className="button count-button"
                        data-size="small"
                        aria-pressed={search.verdict === verdict && frames.length === 1}
                        aria-label={text('conformity.show-these', {
                          frame: text.term('frame', frame),
                          verdict: text.term('verdict', verdict),
                          count: found,
                        })}
                        onClick={() => onAsk({ against: [frame], verdict })}
                      >
                        {text.number(found)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
          {frames.length > 1 && (
            <tr>
              <th scope="row">{text('conformity.all-texts')}</th>
              {verdicts.map((verdict) => (
                <td key={verdict}>
                  <button
                    type="button"
                    className="button count-button"
                    data-size="small"
                    aria-pressed={search.verdict === verdict}
                    aria-label={text('conformity.show-all-these', {
                      verdict: text.term('verdict', verdict),
                      count: count(undefined, verdict),
                    })}
                    onClick={() =>
                      onAsk({
                        verdict: search.verdict === verdict ? undefined : verdict,
                      } as ReportSearch)
                    }
                  >
                    {text.number(count(undefined, verdict))}
                  </button>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {(search.verdict !== undefined || search.against !== undefined) && (
        <p className="summary-all">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => onAsk({ verdict: undefined, against: undefined } as unknown as ReportSearch)}
          >
            {text('action.show-all')}
          </button>
        </p>
      )}
    </div>
  )
}
