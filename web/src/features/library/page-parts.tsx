/** Small things that several pages of the library show: strengths, languages, sources, what nobody checked. */
import type { LanguageVersion, MeasureSummary } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'

/** Strength by its word, its weight by the frame: a duty stands out, an invitation does not. */
export function Strength({ strength }: { strength: string }) {
  const text = useText()
  return (
    <span className="chip strength" data-strength={strength}>
      {text.term('obligation-strength', strength)}
    </span>
  )
}

/** @param back address of the case from which somebody comes, so that the page leads back to it. */
export function MeasureLink({ id, back, children }: { id: string; back?: string; children: ReactNode }) {
  const [pillar = '', name = ''] = id.split('/')
  return (
    <Link
      to="/library/measures/$pillar/$name"
      params={{ pillar, name }}
      search={back === undefined ? {} : { back }}
    >
      {children}
    </Link>
  )
}

/** Which languages a page is in, each named in itself, and which of them is out of date. */
export function Languages({ versions }: { versions: readonly LanguageVersion[] }) {
  const text = useText()
  if (versions.length < 2 && versions.every(({ current }) => current)) return null
  return (
    <span className="row">
      {versions.map(({ language, current }) => (
        <span key={language} className="chip" data-old={!current || undefined}>
          <bdi lang={language}>{languageName(language, language)}</bdi>
          {!current && <b>{text('library.out-of-date')}</b>}
        </span>
      ))}
    </span>
  )
}

/** The name of a language in a language, itself by default. */
export function languageName(code: string, inLanguage = code): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code
  } catch (error) {
    // A tag that the browser cannot read is shown as it is.
    if (!(error instanceof RangeError)) throw error
    return code
  }
}

export function Counts({ counts }: Pick<MeasureSummary, 'counts'>) {
  const text = useText()
  const told = (['practices', 'decisions'] as const).filter((what) => counts[what] > 0)
  if (told.length === 0) return null
  return (
    <span className="dotted small soft">
      {told.map((what) => (
        <span key={what}>{text(`library.count.${what}`, { count: counts[what] })}</span>
      ))}
    </span>
  )
}

/** A part of the page beside the text; nothing when it has nothing to say. */
export function Aside({
  title,
  children,
  items,
}: {
  title: string
  items?: readonly unknown[]
  children: ReactNode
}) {
  if (items !== undefined && items.length === 0) return null
  return (
    <section className="card stack-small library-aside">
      <h3>{title}</h3>
      {children}
    </section>
  )
}
