/** Link by link: what both say, what only the file says and why, and what only the learner says. */
import type { ExerciseAnswered, ExerciseRead } from '@clew/contract'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'

const sides = ['file', 'learner', 'both'] as const

type MarksComparedProps = { exercise: ExerciseRead; answer: ExerciseAnswered }

export function MarksCompared({ exercise, answer: { marks } }: MarksComparedProps) {
  const text = useText()
  const [side, setSide] = useState<(typeof sides)[number] | undefined>()
  const shown = marks.filter(({ by }) => side === undefined || by === side)
  const item = (id: string) => exercise.items.find(({ evidence }) => evidence === id)?.title
  const fact = (id: string) => exercise.facts.find((one) => one.fact === id)?.says
  return (
    <section className="stack-small" aria-labelledby="links">
      <h3 id="links">{text('training.links')}</h3>
      <div className="row no-print" role="group" aria-label={text('training.links.which')}>
        {[undefined, ...sides].map((one) => (
          <button
            key={one ?? ''}
            type="button"
            className="button"
            data-size="small"
            aria-pressed={side === one}
            onClick={() => setSide(one)}
          >
            {one === undefined ? text('library.all') : text.term('link-by', one)}{' '}
            <span className="numbers">
              {text.number(one === undefined ? marks.length : marks.filter(({ by }) => by === one).length)}
            </span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{text('training.links.none')}</p>
      ) : (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('training.item')}</th>
                <th scope="col">{text('training.bearing')}</th>
                <th scope="col">{text('training.fact')}</th>
                <th scope="col">{text('training.said-by')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((mark) => (
                <tr key={`${mark.evidence}/${mark.fact}/${mark.bearing}`} data-by={mark.by}>
                  <td>
                    <bdi className="numbers">{mark.evidence}</bdi>{' '}
                    <bdi lang={exercise.language}>{item(mark.evidence)}</bdi>
                  </td>
                  <td>
                    {text.term('bearing', mark.bearing)}
                    {mark.directness === 'circumstantial' && (
                      <span className="small soft"> · {text('training.circumstantial')}</span>
                    )}
                  </td>
                  <td>
                    <bdi lang={exercise.language}>{fact(mark.fact)}</bdi>
                    {mark.note !== undefined && (
                      <span className="small soft note">
                        <bdi lang={exercise.language}>{mark.note}</bdi>
                      </span>
                    )}
                  </td>
                  <td>{text.term('link-by', mark.by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
