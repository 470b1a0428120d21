/** A text as its readers will see it, also while it is half finished. */
import { bodyOf, sectionsOf } from '@clew/library/prose'
import { useDeferredValue, useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { ProseText } from './prose.tsx'
import { sectionName } from './section-name.ts'

export function Preview({ text: written, language }: { text: string; language: string }) {
  const text = useText()
  const settled = useDeferredValue(written)
  const sections = useMemo(() => sectionsOf(bodyOf(settled)), [settled])
  const keys = useMemo(() => keysIn(settled), [settled])
  if (sections.length === 0) return <p className="soft">{text('library.preview.empty')}</p>
  return sections.map(({ heading, markdown }, at) => (
    <section key={at} className="stack-small">
      <h3 className="eyebrow">{sectionName(text, heading)}</h3>
      <ProseText markdown={markdown} sources={keys} language={language} />
    </section>
  ))
}

/** Keys of the sources as far as they can be seen without reading the block of keys. */
function keysIn(written: string): ReadonlySet<string> {
  return new Set([...written.matchAll(/\bkey: *([a-z][a-z0-9-]*)/g)].map((found) => found[1] ?? ''))
}
