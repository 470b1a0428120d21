/** A text with its line numbers, problems marked at theirs; Tab leaves it. */
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

export function SourceEditor({ label, value, language, problems, goTo, onChange }: SourceEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const marked = new Set(problems.map(({ line }) => line))
  useEffect(() => {
    const place = area.current
    if (place === null || goTo === undefined) return
    const lines = place.value.split('\n')
    const start = lines.slice(0, goTo.line - 1).reduce((sum, each) => sum + each.length + 1, 0)
    place.focus()
    place.setSelectionRange(start, start + (lines[goTo.line - 1]?.length ?? 0))
    place.scrollTop = Math.max(0, (goTo.line - 4) * (place.scrollHeight / lines.length))
  }, [goTo])
  return (
    <div className="source-editor" dir="ltr">
      <div className="source-lines numbers" ref={gutter} aria-hidden="true">
        {value.split('\n').map((_, index) => (
          <span key={index} data-problem={marked.has(index + 1) || undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        className="source-words"
        aria-label={label}
        lang={language}
        value={value}
        spellCheck
        wrap="off"
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
