/** The text of one file with its line numbers, problems marked at theirs; Escape then Tab leaves it. */
import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/use-text.ts'

type SourceEditorProps = {
  name: string
  value: string
  problems: readonly { line?: number | undefined }[]
  /** A line to show; `turn` tells one request from the next. */
  goTo: { at: number; turn: number } | undefined
  onChange: (value: string) => void
}

export function SourceEditor({ name, value, problems, goTo, onChange }: SourceEditorProps) {
  const text = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const lines = value.split('\n').length
  const marked = new Set(problems.map(({ line }) => line))
  useEffect(() => {
    const place = area.current
    if (place === null || goTo === undefined) return
    const before = place.value.split('\n').slice(0, goTo.at - 1)
    const start = before.reduce((sum, each) => sum + each.length + 1, 0)
    const end = place.value.indexOf('\n', start)
    place.focus()
    place.setSelectionRange(start, end < 0 ? place.value.length : end)
    place.scrollTop = Math.max(0, (goTo.at - 4) * (place.scrollHeight / place.value.split('\n').length))
  }, [goTo])
  return (
    <div className="draft-source" dir="ltr">
      <div className="draft-gutter" ref={gutter} aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} data-problem={marked.has(index + 1) || undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        className="draft-text"
        aria-label={text('conformity.draft.text-of', { name })}
        value={value}
        spellCheck={false}
        wrap="off"
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}
