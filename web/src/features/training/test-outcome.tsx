/** What came of a test: how many, and after the course each question with its answer, why, and the source. */
import type { TestRead, TestTaken } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { ProseText } from '../library/prose.tsx'
import { SourceList } from '../library/sections.tsx'
import { moduleQuery } from './training-queries.ts'
import '../library/library.css'

export function TestOutcome({ test, taken }: { test: TestRead; taken: TestTaken }) {
  const text = useText()
  const { right, asked, passed, moment, competent } = taken
  const { data: module } = useQuery(moduleQuery(test.module))
  const keys = useMemo(() => new Set(module?.sources.map(({ key }) => key)), [module])
  return (
    <div className="stack">
      <div className="notice" role="status" tabIndex={-1}>
        <strong>{text('training.right-of', { right, asked })}</strong>
        <span>
          {moment === 'pre'
            ? text('training.test.pre.done')
            : text(passed ? 'training.test.passed' : 'training.test.failed', { pass: test.pass })}
        </span>
        {moment === 'post' && passed && (
          <span>{text(competent ? 'training.test.competent' : 'training.test.attend')}</span>
        )}
      </div>
      <ol className="stack questions">
        {taken.questions.map((one, at) => (
          <li key={one.id} className="card stack-small" data-right={one.right}>
            <h3>
              <span className="soft">{text.number(at + 1)}. </span>
              <bdi lang={test.language}>{test.questions.find(({ id }) => id === one.id)?.asks}</bdi>
            </h3>
            <p>{text(one.right ? 'training.test.right' : 'training.test.wrong')}</p>
            <ul className="stack-small">
              {one.options.map(({ says, right: good, chosen }) => (
                <li key={says} className="option" data-right={good}>
                  <span aria-hidden="true">{good ? '✓' : '✕'}</span>
                  <span className="visually-hidden">
                    {text(good ? 'training.option.right' : 'training.option.wrong')}
                  </span>
                  <bdi lang={test.language}>{says}</bdi>
                  {chosen && <span className="chip">{text('training.option.chosen')}</span>}
                </li>
              ))}
            </ul>
            <ProseText markdown={one.why} sources={keys} language={test.language} />
          </li>
        ))}
      </ol>
      {module !== undefined && taken.questions.length > 0 && <SourceList sources={module.sources} />}
      <div className="row no-print">
        <Link to="/training/modules/$id" params={{ id: test.module }} className="button">
          {text('training.back-to-module')}
        </Link>
        <Link to="/training" className="button">
          {text('training.tab.mine')}
        </Link>
      </div>
    </div>
  )
}
