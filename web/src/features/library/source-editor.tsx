/** A text to write in: long lines wrap, each has its number beside it, and problems are marked at theirs. */
import { useEffect, useRef } from 'react'

type SourceEditorProps = {
  label: string
  value: string
  language: string
  problems: readonly { line: number }[]
  /** A line to show; `turn` tells one request from the next. */
  goTo: { line: number; turn: number } | undefined
  onChange: (value: string) => void
}

/**
 * Behind the field stands an unseen copy of the text, one row a line. The rows are as high as their lines are wrapped, and so carry
 * the numbers to the right height, whatever script a line is in.
 */
export function SourceEditor({ label, value, language, problems, goTo, onChange }: SourceEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const marked = new Set(problems.map(({ line }) => line))
  useEffect(() => {
    const place = area.current
    if (place === null || goTo === undefined) return
    const lines = place.value.split('\n')
    const start = lines.slice(0, goTo.line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    place.focus({ preventScroll: true })
    place.setSelectionRange(start, start + (lines[goTo.line - 1]?.length ?? 0))
    rows.current?.children[goTo.line - 1]?.scrollIntoView({ block: 'center' })
  }, [goTo])
  return (
    <div className="source-editor" dir="ltr">
      <div className="source-sheet">
        <div ref={rows} aria-hidden="true">
          {value.split('\n').map((line, index) => (
            <div key={index} className="source-row" data-problem={marked.has(index + 1) || undefined}>
              <span className="source-number numbers">{index + 1}</span>
              <span className="source-copy">{line === '' ? '\u200b' : line}</span>
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          className="source-words"
          aria-label={label}
          lang={language}
          value={value}
          spellCheck
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}
