/** What one does with a PDF that is open: go to a page, and look closer or from farther away. */
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { useText } from '../../../i18n/use-text.ts'

type PdfBarProps = {
  current: number
  total: number
  percent: number
  isFitted: boolean
  onPage: (page: number) => void
  onZoom: (towards: 1 | -1) => void
  onFit: () => void
}

export function PdfBar({ current, total, percent, isFitted, onPage, onZoom, onFit }: PdfBarProps) {
  const text = useText()
  const [typed, setTyped] = useState<string>()
  const [before, after] = text.language.dir === 'rtl' ? ['→', '←'] : ['←', '→']
  return (
    <div className="row pdf-bar" role="toolbar" aria-label={text('exhibit.pdf.bar')}>
      <span className="row pdf-turn">
        <Button
          size="small"
          aria-label={text('exhibit.pdf.previous')}
          aria-disabled={current <= 1}
          onPress={() => onPage(current - 1)}
        >
          {before}
        </Button>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (typed !== undefined && /^\d+$/.test(typed)) onPage(Number(typed))
            setTyped(undefined)
          }}
        >
          <input
            type="text"
            inputMode="numeric"
            size={4}
            dir="ltr"
            aria-label={text('exhibit.pdf.go')}
            value={typed ?? String(current)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setTyped(undefined)}
          />
          <span>{text('exhibit.pdf.of', { total })}</span>
        </form>
        <Button
          size="small"
          aria-label={text('exhibit.pdf.next')}
          aria-disabled={current >= total}
          onPress={() => onPage(current + 1)}
        >
          {after}
        </Button>
      </span>
      <span className="row pdf-zoom">
        <Button size="small" aria-label={text('exhibit.pdf.farther')} onPress={() => onZoom(-1)}>
          −
        </Button>
        <span dir="ltr">{percent} %</span>
        <Button size="small" aria-label={text('exhibit.pdf.closer')} onPress={() => onZoom(1)}>
          +
        </Button>
        <Button size="small" aria-pressed={isFitted} onPress={onFit}>
          {text('exhibit.pdf.fit')}
        </Button>
      </span>
    </div>
  )
}
