/** What is different between two texts: lines put in and taken away, with a few of those around them. */
import type { DifferenceLine } from '@clew/library/prose'
import { useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'

const around = 2

type Run = { kind: 'lines'; lines: readonly DifferenceLine[] } | { kind: 'left-out'; count: number }

export function DifferenceView({ lines }: { lines: readonly DifferenceLine[] }) {
  const text = useText()
  const runs = useMemo(() => runsOf(lines), [lines])
  if (lines.every(({ kind }) => kind === 'same'))
    return <p className="soft">{text('library.difference.none')}</p>
  return (
    <div className="difference" dir="ltr">
      {runs.map((run, at) =>
        run.kind === 'left-out' ? (
          <p key={at} className="difference-left-out small soft" dir={text.language.dir}>
            {text('library.difference.left-out', { count: run.count })}
          </p>
        ) : (
          <ol key={at}>
            {run.lines.map((line, place) => (
              <li key={place} data-kind={line.kind}>
                <span className="difference-sign" aria-hidden="true">
                  {signs[line.kind]}
                </span>
                {line.kind !== 'same' && (
                  <span className="visually-hidden">{text(`library.difference.${line.kind}`)}</span>
                )}
                <span dir="auto">{line.text === '' ? '\u00a0' : line.text}</span>
              </li>
            ))}
          </ol>
        ),
      )}
    </div>
  )
}

const signs = { same: ' ', added: '+', removed: '−' } as const

function runsOf(lines: readonly DifferenceLine[]): Run[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  )
  const runs: Run[] = []
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1)
    if (near[at] === true) {
      if (last?.kind === 'lines') runs[runs.length - 1] = { kind: 'lines', lines: [...last.lines, line] }
      else runs.push({ kind: 'lines', lines: [line] })
    } else if (last?.kind === 'left-out') runs[runs.length - 1] = { kind: 'left-out', count: last.count + 1 }
    else runs.push({ kind: 'left-out', count: 1 })
  }
  return runs
}
