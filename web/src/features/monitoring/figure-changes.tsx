/** What may be said of the first and the last figure of each State, and of a part and its whole; the reason wherever nothing may. */
import type { FigurePage } from '@clew/contract'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { changeText, yearsOf, yearsWithout } from './figure-words.ts'
import { SeriesMark } from './series-mark.tsx'

export function FigureChanges({ page }: { page: FigurePage }) {
  const text = useText()
  return (
    <section className="stack-small" aria-labelledby="figure-changes">
      <h2 id="figure-changes">{text('monitoring.changes')}</h2>
      <ul className="stack-small">
        {page.series.map((series, at) => (
          <li key={series.state} className="change-line" data-ok={series.change?.ok}>
            <SeriesMark at={at} />
            <span>
              <b>
                <bdi>{text.state(series.state)}</bdi>
              </b>
              : {changeText(series, page.indicator.unit, text)}
              {series.change?.ok === true && series.change.caution !== undefined && (
                <span className="soft"> · {text('figure-why.other-source')}</span>
              )}
              <Between figures={series.figures} told={series.change?.ok === true} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two years far apart say nothing of what lies between: a rise may end in a fall. */
function Between({ figures, told }: { figures: FigurePage['series'][number]['figures']; told: boolean }) {
  const text = useText()
  const years = yearsWithout(figures)
  if (!told || years === '') return null
  return <span className="soft"> · {text('monitoring.change.without', { years })}</span>
}

/** Two whole numbers and no rounded share; years where they cannot be divided say why. */
export function FigureShares({ page }: { page: FigurePage }) {
  const text = useText()
  if (page.of === undefined) return null
  return (
    <section className="stack-small" aria-labelledby="figure-shares">
      <h2 id="figure-shares">
        <LawWords words={page.indicator.title} /> {text('monitoring.as-part-of')}{' '}
        <LawWords words={page.of.title} />
      </h2>
      <div className="table-frame fitting-frame">
        <table className="table figure-table share-table">
          <thead>
            <tr>
              <th scope="col">{text('monitoring.year')}</th>
              {page.series.map(({ state }, at) => (
                <th key={state} scope="col">
                  <SeriesMark at={at} /> <bdi>{text.state(state)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearsOf(page.series).map((year) => (
              <tr key={year}>
                <th scope="row" className="numbers">
                  {year}
                </th>
                {page.series.map(({ state, shares }) => (
                  <td key={state}>
                    <Share share={shares.find((each) => each.year === year)?.share} year={year} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type ShareRead = FigurePage['series'][number]['shares'][number]['share']

function Share({ share, year }: { share: ShareRead | undefined; year: number }) {
  const text = useText()
  if (share === undefined) return <span className="soft small">{text('monitoring.cell.nothing')}</span>
  if (!share.ok)
    return (
      <span className="soft small">
        {text('monitoring.cannot-divide', { why: text(`figure-share-why.${share.why}`) })}
      </span>
    )
  const said = { part: text.number(share.part), whole: text.number(share.whole), year: String(year) }
  return (
    <>
      <span className="numbers">{text('monitoring.share', said)}</span>
      {share.caution !== undefined && <span className="small soft"> {text('figure-why.other-source')}</span>}
    </>
  )
}
