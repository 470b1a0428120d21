/** The table that says the same as the chart: years by States, each cell leading to its source, hidden numbers and breaks marked. */
import type { FigurePage, FigureRead } from '@clew/contract'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { belowText, figureText, yearsOf } from './figure-words.ts'
import { SeriesMark } from './series-mark.tsx'

export function FigureTable({ page }: { page: FigurePage }) {
  const text = useText()
  const [open, setOpen] = useState<FigureRead>()
  const all = page.series.flatMap(({ figures }) => figures)
  return (
    <section className="stack-small" aria-labelledby="figure-table">
      <h2 id="figure-table">{text('monitoring.table')}</h2>
      <div className="table-frame fitting-frame">
        <table className="table figure-table">
          <caption className="visually-hidden">
            {text.words(page.indicator.title)}, {text.term('figure-unit', page.indicator.unit)}
          </caption>
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
                {page.series.map(({ state, figures, anew }) => (
                  <td key={state} className="numbers">
                    <Cell
                      figure={figures.find((figure) => figure.year === year)}
                      anew={anew.includes(year)}
                      unit={page.indicator.unit}
                      onOpen={setOpen}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="figure-foot small soft">
        <li>{text('monitoring.foot.cell')}</li>
        {page.series.some(({ anew }) => anew.length > 0) && <li>⌇ {text('monitoring.foot.break')}</li>}
        {all.some(({ status }) => status === 'suppressed') && (
          <li>
            {belowText(all.find(({ below }) => below !== undefined)?.below ?? 5, text)}{' '}
            {text('monitoring.foot.hidden')}
          </li>
        )}
        {all.some(({ corrected }) => corrected === true) && <li>✎ {text('monitoring.foot.corrected')}</li>}
        <li>– {text('monitoring.foot.nothing')}</li>
      </ul>
      {open !== undefined && (
        <FigureDialog figure={open} indicator={page.indicator} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}

type CellProps = {
  figure: FigureRead | undefined
  /** Counted in another way than the figure before. */
  anew: boolean
  unit: string
  onOpen: (figure: FigureRead) => void
}

function Cell({ figure, anew, unit, onOpen }: CellProps) {
  const text = useText()
  if (figure === undefined)
    return (
      <>
        <span aria-hidden="true" className="soft">
          –
        </span>
        <span className="visually-hidden">{text('monitoring.cell.nothing')}</span>
      </>
    )
  const { status, corrected, confidence } = figure
  return (
    <button type="button" className="figure-cell" data-status={status} onClick={() => onOpen(figure)}>
      {anew && (
        <>
          <span aria-hidden="true" className="break-sign">
            ⌇
          </span>
          <span className="visually-hidden">{text('monitoring.cell.break')}</span>
        </>
      )}
      {figureText(figure, unit, text)}
      {corrected === true && (
        <>
          <span aria-hidden="true"> ✎</span>
          <span className="visually-hidden">{text('monitoring.cell.corrected')}</span>
        </>
      )}
      {confidence !== 'official' && confidence !== 'reported' && (
        <span className="small soft"> {text.term('figure-confidence', confidence)}</span>
      )}
    </button>
  )
}
