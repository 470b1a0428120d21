/** The text of a refused file with each problem at its line, editable in place, so that correcting needs no other tool. */
import { useId, useMemo, useRef, useState } from 'react'
import type { FileProblem } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { lineStart, problemsByLine } from './source-lines.ts'

type SourceViewProps = {
  fileName: string
  source: string
  problems: readonly FileProblem[]
  onImport: (source: string) => void
}

export function SourceView({ fileName, source, problems, onImport }: SourceViewProps) {
  const text = useText()
  const id = useId()
  const [edited, setEdited] = useState(source)
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const byLine = useMemo(() => problemsByLine(problems), [problems])
  const lines = edited.split('\n').length
  const goTo = (line: number) => {
    const place = area.current
    if (place === null) return
    const start = lineStart(edited, line)
    const end = edited.indexOf('\n', start)
    place.focus()
    place.setSelectionRange(start, end < 0 ? edited.length : end)
    place.scrollTop = Math.max(0, (line - 4) * (place.scrollHeight / lines))
  }
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('import.problems', { count: problems.length })}</h2>
      <p className="soft">{text('import.problems.next')}</p>
      <div className="source-grid">
        <ol className="problem-list">
          {problems.map((problem, index) => (
            <li key={`${problem.line ?? 0}-${index}`}>
              <button
                type="button"
                className="problem-entry"
                disabled={problem.line === undefined}
                onClick={() => goTo(problem.line ?? 1)}
              >
                <b className="numbers">
                  {problem.line === undefined
                    ? text('import.elsewhere')
                    : text('import.line', { line: problem.line })}
                </b>
                <span dir="auto">{problem.message}</span>
                {problem.hint !== undefined && (
                  <span className="soft" dir="auto">
                    {problem.hint}
                  </span>
                )}
                {problem.path !== undefined && (
                  <bdi className="soft small" dir="ltr">
                    {problem.path}
                  </bdi>
                )}
              </button>
            </li>
          ))}
        </ol>
        <div className="source" dir="ltr">
          <div className="source-gutter" ref={gutter} aria-hidden="true">
            {Array.from({ length: lines }, (_, index) => (
              <span key={index} data-problem={byLine.has(index + 1) || undefined}>
                {index + 1}
              </span>
            ))}
          </div>
          <textarea
            ref={area}
            className="source-text"
            aria-label={text('import.source', { name: fileName })}
            value={edited}
            spellCheck={false}
            wrap="off"
            onChange={(event) => setEdited(event.target.value)}
            onScroll={(event) => {
              if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
            }}
          />
        </div>
      </div>
      <div>
        <Button kind="main" onPress={() => onImport(edited)}>
          {text('import.again')}
        </Button>
      </div>
    </section>
  )
}
