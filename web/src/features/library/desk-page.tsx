/** The desk of the library: what waits for a second person, what one is writing, which translations are out of date. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { type Desk, deskQuery } from './library-queries.ts'
import { NewPages } from './new-pages.tsx'
import { languageName } from './page-parts.tsx'
import { TextCard } from './text-card.tsx'

export function DeskPage() {
  const text = useText()
  const desk = useQuery(deskQuery)
  return (
    <div className="stack">
      <PageTitle title={text('library.tab.desk')} hidden level={2} />
      <p className="soft">{text('library.desk.about')}</p>
      {desk.isPending && <Skeleton lines={5} tall />}
      {desk.isError && <ProblemNotice problem={problemOf(desk.error)} onRetry={() => void desk.refetch()} />}
      {desk.data !== undefined && (
        <>
          <Queue
            title={text('library.desk.to-review')}
            texts={desk.data.toReview}
            empty={text('library.desk.to-review.none')}
          />
          <Queue
            title={text('library.desk.mine')}
            texts={desk.data.mine}
            empty={text('library.desk.mine.none')}
          />
          {desk.data.others.length > 0 && (
            <Queue title={text('library.desk.others')} texts={desk.data.others} empty="" />
          )}
          <OutOfDate pages={desk.data.outOfDate} />
        </>
      )}
      <NewPages />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack-small">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Queue({ title, texts, empty }: { title: string; texts: Desk['mine']; empty: string }) {
  return (
    <Part title={title}>
      {texts.length === 0 && <p className="soft">{empty}</p>}
      <ul className="stack-small">
        {texts.map((one) => (
          <TextCard key={`${one.kind} ${one.id} ${one.language} ${one.edition}`} one={one} />
        ))}
      </ul>
    </Part>
  )
}

function OutOfDate({ pages }: { pages: Desk['outOfDate'] }) {
  const text = useText()
  return (
    <Part title={text('library.desk.out-of-date')}>
      {pages.length === 0 ? (
        <p className="soft">{text('library.desk.out-of-date.none')}</p>
      ) : (
        <ul className="row">
          {pages.map(({ kind, id, language, title }) => (
            <li key={`${id} ${language}`}>
              <Link to="/library/history" search={{ kind, id, language }} className="chip" data-old>
                <bdi>{title}</bdi> {languageName(language, text.language.code)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
