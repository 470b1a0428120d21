/** What stands beside a text while it is written: how it will look, the English page, what English changed, what one changed oneself. */
import { differenceOf } from '@clew/library/prose'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DifferenceView } from './difference-view.tsx'
import { differenceQuery, historyQuery, textQuery, type TextName } from './library-queries.ts'
import { Preview } from './preview.tsx'

type Beside = 'preview' | 'english' | 'english-changes' | 'changes'
type BesidePaneProps = { name: TextName; text: string }

export function BesidePane({ name, text: written }: BesidePaneProps) {
  const text = useText()
  const translated = name.language !== 'en'
  const [beside, setBeside] = useState<Beside>(translated ? 'english' : 'preview')
  const kinds: readonly Beside[] = translated
    ? ['english', 'english-changes', 'preview', 'changes']
    : ['preview', 'changes']
  return (
    <div className="stack-small beside">
      <div className="segments segments-wrap" role="radiogroup" aria-label={text('library.beside')}>
        {kinds.map((kind) => (
          <label
            key={kind}
            className="button segment"
            data-size="small"
            data-on={beside === kind || undefined}
          >
            <input
              type="radio"
              className="visually-hidden"
              name="beside"
              checked={beside === kind}
              onChange={() => setBeside(kind)}
            />
            {text.term('library-beside', kind)}
          </label>
        ))}
      </div>
      <div
        className="beside-body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={text.term('library-beside', beside)}
      >
        {beside === 'preview' && <Preview text={written} language={name.language} />}
        {beside === 'english' && <English name={name} />}
        {beside === 'english-changes' && <EnglishChanges name={name} />}
        {beside === 'changes' && <OwnChanges name={name} written={written} />}
      </div>
    </div>
  )
}

function English({ name }: { name: TextName }) {
  const { kind, id } = name
  const english = useQuery(textQuery({ kind, id, language: 'en' }))
  return english.data === undefined ? (
    <Skeleton lines={6} />
  ) : (
    <Preview text={english.data.text} language="en" />
  )
}

/** From the English text that the translation was made from to the one of today. */
function EnglishChanges({ name }: { name: TextName }) {
  const text = useText()
  const { kind, id } = name
  const own = useQuery(textQuery(name))
  const history = useQuery(historyQuery({ kind, id }))
  const from = own.data?.madeFrom
  const to = history.data?.languages.find(({ language }) => language === 'en')?.shown
  const difference = useQuery({
    ...differenceQuery({ kind, id, language: 'en' }, from ?? 0, to ?? 0),
    enabled: from !== undefined && to !== undefined,
  })
  if (own.isPending || history.isPending) return <Skeleton lines={4} />
  if (from === undefined || to === undefined) return <p className="soft">{text('library.base-unknown')}</p>
  if (from === to) return <p className="soft">{text('library.english-same')}</p>
  return difference.data === undefined ? (
    <Skeleton lines={4} />
  ) : (
    <DifferenceView lines={difference.data.lines} />
  )
}

/** From what readers see to what is being written. */
function OwnChanges({ name, written }: { name: TextName; written: string }) {
  const text = useText()
  const { kind, id, language } = name
  const shown = useQuery({ ...textQuery({ kind, id, language }), retry: false })
  if (shown.isPending) return <Skeleton lines={4} />
  if (shown.data === undefined) return <p className="soft">{text('library.nothing-shown')}</p>
  return <DifferenceView lines={differenceOf(shown.data.text, written)} />
}
