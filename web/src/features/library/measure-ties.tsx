/** Beside a measure: who, cost and time, indicators, training, resources, practices, concepts and decided cases. */
import type { MeasureRead } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { DecidedCases } from '../decisions/decision-parts.tsx'
import { NewPages } from './new-pages.tsx'
import { Aside, MeasureLink } from './page-parts.tsx'
import { placesOf } from './places.ts'

export function MeasureTies({ measure }: { measure: MeasureRead }) {
  const text = useText()
  const said = measure.language
  return (
    <aside className="stack library-ties" aria-label={text('library.ties')}>
      <Aside title={text('library.practices')} items={measure.practices}>
        <Entries>
          {measure.practices.map((one) => (
            <li key={one.id}>
              <Link to="/library/practices/$id" params={{ id: one.id }}>
                <LawWords words={one.title} />
              </Link>
              <br />
              <span className="small soft">
                {placesOf(text, one)}
                {one.kind === 'challenge' && ` · ${text.term('practice-kind', one.kind)}`}
              </span>
            </li>
          ))}
        </Entries>
        {measure.practices.length > 1 && (
          <Link to="/library/practices" search={{ measure: measure.id }} className="small no-print">
            {text('library.practices.all')}
          </Link>
        )}
      </Aside>
      <Aside title={text('library.who')} items={measure.who}>
        <p lang="en" dir="auto">
          {measure.who.join(', ')}
        </p>
      </Aside>
      {measure.cost !== undefined && (
        <Aside title={text('library.cost')}>
          <Said language={said}>{measure.cost.says}</Said>
        </Aside>
      )}
      {measure.time !== undefined && (
        <Aside title={text('library.time')}>
          <Said language={said}>{measure.time.says}</Said>
        </Aside>
      )}
      <Lines title={text('library.indicators')} items={measure.indicators} language={said} />
      <Lines title={text('library.training')} items={measure.training} language={said} />
      <Aside title={text('library.resources')} items={measure.resources}>
        <Entries>
          {measure.resources.map((one) => (
            <li key={one.title}>
              <bdi lang="en">{one.title}</bdi>
              <br />
              <span className="small soft">
                <bdi>{one.publisher}</bdi> · {text.term('library-reading', one.reading)}
              </span>
            </li>
          ))}
        </Entries>
      </Aside>
      <Aside title={text('library.concepts')} items={measure.concepts}>
        <ul className="row">
          {measure.concepts.map((one) => (
            <li key={one.id}>
              {one.known ? (
                <Link to="/law/concepts" search={{ q: one.id }} className="chip">
                  <LawWords words={one.title} />
                </Link>
              ) : (
                <span className="chip">{one.id}</span>
              )}
            </li>
          ))}
        </ul>
      </Aside>
      <Aside title={text('library.decisions')} items={measure.decisions}>
        <DecidedCases cases={measure.decisions} />
      </Aside>
      <Near title={text('library.below')} measures={measure.below} />
      <NewPages kinds={['measure']} parent={measure.id} />
      <Near title={text('library.related')} measures={measure.related} />
    </aside>
  )
}

const Entries = ({ children }: { children: ReactNode }) => <ul className="stack-small">{children}</ul>

function Said({ language, children }: { language: string; children: string }) {
  return (
    <p lang={language} dir="auto">
      {children}
    </p>
  )
}

function Lines({ title, items, language }: { title: string; items: readonly string[]; language: string }) {
  return (
    <Aside title={title} items={items}>
      <ul className="lines" lang={language} dir="auto">
        {items.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Aside>
  )
}

function Near({ title, measures }: { title: string; measures: MeasureRead['related'] }) {
  return (
    <Aside title={title} items={measures}>
      <Entries>
        {measures.map((one) => (
          <li key={one.id}>
            <MeasureLink id={one.id}>
              <LawWords words={one.title} />
            </MeasureLink>
          </li>
        ))}
      </Entries>
    </Aside>
  )
}
