/** How many items stood and stand how, text by text. */
import type { ConformityCounts } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'
import { verdicts } from './conformity-search.ts'
import { VerdictMark } from './verdict.tsx'

type BeforeAfterProps = { before: readonly ConformityCounts[]; after: readonly ConformityCounts[] }

export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const text = useText()
  return (
    <div className="table-frame summary-frame">
      <table className="table summary-table">
        <caption className="visually-hidden">{text('conformity.before-after')}</caption>
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
          {after.map(({ frame, counts }) => (
            <tr key={frame}>
              <th scope="row">{text.term('frame', frame)}</th>
              {verdicts.map((verdict) => {
                const was = before.find((one) => one.frame === frame)?.counts[verdict] ?? 0
                const is = counts[verdict] ?? 0
                return (
                  <td key={verdict} className={was === is ? 'soft' : undefined}>
                    {was === is
                      ? text.number(is)
                      : text('conformity.from-to', { from: text.number(was), to: text.number(is) })}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
