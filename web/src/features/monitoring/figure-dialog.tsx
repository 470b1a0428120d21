/** One figure as its source says it, and what was said before it was corrected. */
import type { FigureRead, IndicatorRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { LawWords } from '../../design/words.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { breakdowns } from './breakdowns.ts'
import { figureText } from './figure-words.ts'
import { figureHistoryQuery } from './monitoring-queries.ts'

type FigureDialogProps = { figure: FigureRead; indicator: IndicatorRead; onClose: () => void }

export function FigureDialog({ figure, indicator, onClose }: FigureDialogProps) {
  const text = useText()
  const history = useQuery(figureHistoryQuery(figure))
  const older = (history.data ?? []).filter(({ replaced }) => replaced !== undefined)
  const title = text('monitoring.figure.of', { state: text.state(figure.state), year: String(figure.year) })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="stack">
        <p className="soft">
          <LawWords words={indicator.title} />
        </p>
        <p className="figure-said numbers">
          {figureText(figure, indicator.unit, text)}{' '}
          {figure.status === 'exact' && indicator.unit !== 'yes-or-no' && (
            <span className="small soft">{text.term('figure-unit', indicator.unit)}</span>
          )}
        </p>
        {figure.breaks && <p className="notice">⌇ {text('monitoring.foot.break')}</p>}
        <FigureSource figure={figure} />
        {history.isPending && <Skeleton lines={2} />}
        {history.isError && (
          <ProblemNotice problem={problemOf(history.error)} onRetry={() => void history.refetch()} />
        )}
        {older.length > 0 && (
          <section className="stack-small" aria-labelledby="figure-history">
            <h3 id="figure-history">{text('monitoring.history')}</h3>
            <ol className="stack-small">
              {older.map((each) => (
                <li key={each.id} className="card stack-small">
                  <p>
                    <b className="numbers">{figureText(each, indicator.unit, text)}</b>{' '}
                    <span className="small soft">
                      {text('monitoring.history.held', {
                        from: formatInstant(each.taken, text.language.code),
                        to: formatInstant(each.replaced ?? each.taken, text.language.code),
                      })}
                    </span>
                  </p>
                  <FigureSource figure={each} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <span className="row">
          <Button onPress={onClose}>{text('action.close')}</Button>
        </span>
      </div>
    </Dialog>
  )
}

function FigureSource({ figure }: { figure: FigureRead }) {
  const text = useText()
  const { source, url, method, confidence, note, taken } = figure
  const parts = breakdowns.flatMap(({ name }) => {
    const value = figure[name]
    return value === undefined ? [] : [text.term(`figure-${name}`, value)]
  })
  const rows: readonly [string, string | undefined][] = [
    [text('monitoring.source'), source],
    [text('monitoring.method'), method ?? text('monitoring.method.unsaid')],
    [text('monitoring.confidence'), text.term('figure-confidence', confidence)],
    [text('monitoring.breakdown'), parts.length === 0 ? undefined : text.list(parts)],
    [text('monitoring.note'), note],
    [text('monitoring.taken'), formatInstant(taken, text.language.code)],
  ]
  return (
    <dl className="figure-source">
      {rows.map(
        ([head, said]) =>
          said !== undefined && (
            <div key={head}>
              <dt>{head}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ),
      )}
      {url !== undefined && (
        <div>
          <dt>{text('monitoring.address')}</dt>
          <dd>
            <a href={url} dir="ltr" rel="noreferrer noopener" target="_blank">
              {url}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}
