/** The text of a page section by section, how far it can be relied on, and what it rests on. */
import type { MeasureRead, PageSection, PracticeRead } from '@clew/contract'
import { shortSource } from '@clew/library/prose'
import { useMemo } from 'react'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { languageName } from './page-parts.tsx'
import { ProseText } from './prose.tsx'
import { sectionName } from './section-name.ts'

type Read = MeasureRead | PracticeRead

export function Sections({
  sections,
  read,
}: {
  sections: readonly PageSection[]
  read: Pick<Read, 'sources' | 'language'>
}) {
  const text = useText()
  const keys = useMemo(() => new Set(read.sources.map(({ key }) => key)), [read.sources])
  return sections.map(({ heading, markdown }) => (
    <section key={heading} className="stack-small" aria-label={sectionName(text, heading)}>
      <h3>{sectionName(text, heading)}</h3>
      <ProseText markdown={markdown} sources={keys} language={read.language} />
    </section>
  ))
}

/** Said before the text and not after it: whether anybody reviewed it, and in which language it really is. */
export function TextState({ read, asked }: { read: Read; asked: string }) {
  const text = useText()
  const version = read.languages.find(({ language }) => language === read.language)
  const { published } = read
  return (
    <div className="stack-small">
      {!read.reviewed && <p className="notice">{text('library.unreviewed')}</p>}
      {asked !== read.language && (
        <p className="notice">
          {text('library.not-translated', { language: languageName(asked, text.language.code) })}
        </p>
      )}
      {version?.current === false && (
        <p className="notice" data-kind="wrong">
          {text(read.language === 'en' ? 'library.shipped-changed' : 'library.english-changed')}
        </p>
      )}
      <p className="small soft">
        {published === undefined
          ? text('library.shipped')
          : text('library.published', {
              edition: version?.edition ?? 0,
              author: published.author,
              reviewer: published.reviewer,
              day: formatDay(published.at, text.language.code),
            })}
      </p>
    </div>
  )
}

export function SourceList({ sources }: Pick<Read, 'sources'>) {
  const text = useText()
  return (
    <section className="stack-small" aria-labelledby="sources">
      <h3 id="sources">{text('library.sources')}</h3>
      <ul className="source-list small">
        {sources.map((one) => (
          <li key={one.key} id={`source-${one.key}`} tabIndex={-1}>
            <bdi className="citation" dir="ltr">
              {shortSource(one.key, text.language.code)}
            </bdi>{' '}
            <span>
              <bdi>
                {one.title}
                {one.publisher !== undefined && <span className="soft">{`, ${one.publisher}`}</span>}
              </bdi>{' '}
              {one.url !== undefined && (
                <a href={one.url} rel="noreferrer" target="_blank" dir="ltr">
                  {new URL(one.url).host}
                </a>
              )}{' '}
              <span className="soft">({text.term('library-reading', one.reading)})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
