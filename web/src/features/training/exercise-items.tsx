/** The items of an exercise, and for the open one every fact in issue with the two ways in which it may bear on it. */
import type { ExerciseMark, ExerciseRead } from '@clew/contract'
import { LawWords } from '../../design/words.tsx'
import { useText } from '../../i18n/use-text.ts'

type Item = ExerciseRead['items'][number]
type Fact = ExerciseRead['facts'][number]
type ItemChoiceProps = {
  exercise: ExerciseRead
  marks: readonly ExerciseMark[]
  open: string
  onOpen: (evidence: string) => void
}

export function ItemChoice({ exercise, marks, open, onOpen }: ItemChoiceProps) {
  const text = useText()
  return (
    <nav aria-label={text('training.evidence')} className="stack-small">
      <h3>{text('training.evidence')}</h3>
      <ol className="exercise-items">
        {exercise.items.map(({ evidence, kind, title }) => {
          const count = marks.filter((mark) => mark.evidence === evidence).length
          return (
            <li key={evidence}>
              <button
                type="button"
                className="exercise-item"
                aria-current={evidence === open ? 'true' : undefined}
                onClick={() => onOpen(evidence)}
              >
                <span className="small soft">
                  <bdi className="numbers">{evidence}</bdi> · {text.term('evidence-kind', kind)}
                </span>
                <bdi lang={exercise.language}>{title}</bdi>
                <span className="small">{text('training.marks', { count })}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

type ItemMarksProps = {
  exercise: ExerciseRead
  item: Item
  marks: readonly ExerciseMark[]
  onMarks: (marks: readonly ExerciseMark[]) => void
}

export function ItemMarks({ exercise, item, marks, onMarks }: ItemMarksProps) {
  const text = useText()
  const name = (id: string) => exercise.persons[id] ?? id
  const groups = [
    ...exercise.elements.map(({ element, title }) => ({
      id: element,
      title,
      facts: exercise.facts.filter(({ elements }) => elements[0] === element),
    })),
    { id: '', title: undefined, facts: exercise.facts.filter(({ elements }) => elements.length === 0) },
  ].filter(({ facts }) => facts.length > 0)
  return (
    <section className="stack-small" aria-labelledby="open-item">
      <div className="card">
        <h3 id="open-item">
          <bdi className="numbers">{item.evidence}</bdi> <bdi lang={exercise.language}>{item.title}</bdi>
        </h3>
        <p className="small soft">
          {text.term('evidence-kind', item.kind)} · {text('training.source', { source: name(item.source) })} ·{' '}
          {text.term('admissibility', item.admissibility)}
          {item.derivedFrom.length > 0 && (
            <> · {text('training.derived', { items: text.list(item.derivedFrom) })}</>
          )}
        </p>
      </div>
      <p className="soft small">{text('training.mark.about')}</p>
      {groups.map(({ id, title, facts }) => (
        <div key={id} className="stack-small">
          <h4>{title === undefined ? text('training.underlying') : <LawWords words={title} />}</h4>
          <ul className="stack-small">
            {facts.map((fact) => (
              <li key={fact.fact}>
                <FactMarks
                  fact={fact}
                  exercise={exercise}
                  said={marks.filter((mark) => mark.evidence === item.evidence && mark.fact === fact.fact)}
                  onSay={(bearing, on) => {
                    const mark = { evidence: item.evidence, fact: fact.fact, bearing }
                    const others = marks.filter(
                      (one) =>
                        one.evidence !== mark.evidence || one.fact !== mark.fact || one.bearing !== bearing,
                    )
                    onMarks(on ? [...others, mark] : others)
                  }}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

type FactMarksProps = {
  fact: Fact
  exercise: ExerciseRead
  said: readonly ExerciseMark[]
  onSay: (bearing: ExerciseMark['bearing'], on: boolean) => void
}

function FactMarks({ fact, exercise, said, onSay }: FactMarksProps) {
  const text = useText()
  return (
    <fieldset className="fact-marks" data-marked={said.length > 0 || undefined}>
      <legend>
        <bdi lang={exercise.language}>{fact.says}</bdi>
      </legend>
      <span className="small soft">
        <LawWords words={fact.conceptTitle} />
        {fact.agreed && <> · {text('training.agreed')}</>}
        {fact.inferredFrom.length > 0 && <> · {text('training.inferred')}</>}
      </span>
      <span className="row">
        {(['supports', 'undermines'] as const).map((bearing) => (
          <label key={bearing} className="check">
            <input
              type="checkbox"
              checked={said.some((mark) => mark.bearing === bearing)}
              onChange={(event) => onSay(bearing, event.target.checked)}
            />
            {text.term('bearing', bearing)}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
