/** One's own way through a module, step by step: what is done, what came of it, and what is next. */
import type { LearningRead, ModuleRead } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../i18n/dates.ts'
import { type Text, useText } from '../../i18n/use-text.ts'
import { StateMark } from './parts.tsx'
import { learningQuery } from './training-queries.ts'

export function ModuleWay({ module }: { module: ModuleRead }) {
  const text = useText()
  const { data: learning } = useQuery(learningQuery(undefined))
  const { competences = [], results = [], sessions = [] } = learning ?? {}
  const own = { results: results.filter((one) => one.module === module.id) }
  const held = competences.find((one) => one.module === module.id && one.withdrawn === undefined)
  const pre = own.results.find(({ moment }) => moment === 'pre')
  const posts = own.results.filter(({ moment }) => moment === 'post')
  const post = posts.find(({ passed }) => passed) ?? posts[0]
  const session = sessionOf(sessions.filter((one) => one.module === module.id && !one.cancelled))
  const [exercise] = module.exercises
  return (
    <section className="card stack-small module-way no-print" aria-labelledby="module-way">
      <h3 id="module-way">{text('training.way')}</h3>
      <ol>
        <Step done={pre !== undefined} said={pre === undefined ? '' : rightOf(pre, text)}>
          <TestLink id={module.id} moment="pre" />
        </Step>
        <Step done={session?.attended === true} said={sessionText(session, text)}>
          {session === undefined ? (
            <Link to="/training/sessions" search={{ module: module.id }}>
              {text('training.find-session')}
            </Link>
          ) : (
            <Link to="/training/sessions/$id" params={{ id: session.session }}>
              {text('training.way.session')}
            </Link>
          )}
        </Step>
        {exercise !== undefined && (
          <Step said={text('training.way.exercise.about')}>
            <Link
              to="/training/exercises/$reference/$charge"
              params={{ reference: exercise.decision, charge: exercise.charge }}
            >
              {text('training.way.exercise')}
            </Link>
          </Step>
        )}
        <Step
          done={post?.passed === true}
          said={
            post === undefined
              ? ''
              : `${rightOf(post, text)} · ${text(post.passed ? 'training.passed' : 'training.not-passed')}`
          }
        >
          <TestLink id={module.id} moment="post" />
        </Step>
        <Step
          done={held?.state === 'current' || held?.state === 'expiring'}
          said={
            held === undefined ? (
              text('training.way.competence.none')
            ) : (
              <StateMark state={held.state} expires={held.expires} />
            )
          }
        >
          {held === undefined ? (
            text('training.competence')
          ) : (
            <Link to="/training">{text('training.competence')}</Link>
          )}
        </Step>
      </ol>
    </section>
  )
}

type StepProps = {
  /** Absent where nothing of the step is kept. */
  done?: boolean
  said: ReactNode
  children: ReactNode
}

function Step({ done, said, children }: StepProps) {
  const text = useText()
  return (
    <li data-done={done}>
      <span>
        {children}
        {done === true && (
          <>
            <span aria-hidden="true" className="way-done">
              {' '}
              ✓
            </span>
            <span className="visually-hidden"> {text('training.way.done')}</span>
          </>
        )}
      </span>
      {said !== '' && <span className="small soft">{said}</span>}
    </li>
  )
}

function TestLink({ id, moment }: { id: string; moment: 'pre' | 'post' }) {
  const text = useText()
  return (
    <Link to="/training/modules/$id/test" params={{ id }} search={{ moment }}>
      {text(`training.test.${moment}`)}
    </Link>
  )
}

type Result = LearningRead['results'][number]
type Place = LearningRead['sessions'][number]

const rightOf = ({ right, asked }: Result, text: Text): string => text('training.right-of', { right, asked })

/** Newest first: one that was attended, else one that is still to come or to be noted. */
const sessionOf = (places: readonly Place[]): Place | undefined =>
  places.find(({ attended }) => attended === true) ?? places.find(({ attended }) => attended === undefined)

function sessionText(place: Place | undefined, text: Text): string {
  if (place === undefined) return ''
  const day = formatDay(place.day, text.language.code)
  return text(place.attended === true ? 'training.way.attended' : 'training.way.place', { day })
}
