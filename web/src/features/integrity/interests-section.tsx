/** One's own register: employers, companies, addresses and relatives against which cases are held. */
import type { Interest } from '@clew/contract'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { formatInstant } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { useAct } from './use-act.ts'

const kinds = ['employer', 'company', 'address', 'relative'] as const satisfies readonly Interest['kind'][]

export function InterestsSection({ interests }: { interests: readonly Interest[] }) {
  const text = useText()
  return (
    <section className="stack-small" aria-labelledby="integrity-interests">
      <h2 id="integrity-interests">{text('integrity.interests')}</h2>
      <p className="soft small">{text('integrity.interests.about')}</p>
      {interests.length === 0 && <p>{text('integrity.interests.none')}</p>}
      <ul className="stack-small">
        {interests.map((each) => (
          <InterestRow key={each.id} interest={each} />
        ))}
      </ul>
      <DeclareInterest />
    </section>
  )
}

function InterestRow({ interest }: { interest: Interest }) {
  const text = useText()
  const act = useAct()
  const { id, kind, name, words, ended } = interest
  return (
    <li className="card row" data-ended={ended !== undefined || undefined}>
      <span className="chip">{text(`interest-kind.${kind}`)}</span>
      <bdi>{name}</bdi>
      {words !== undefined && <bdi className="soft small">{words}</bdi>}
      {ended === undefined ? (
        <Button
          size="small"
          isDisabled={act.isPending}
          aria-label={text('integrity.interest.end.of', { name })}
          onPress={() =>
            act.mutate({ path: `/interests/${id}/end`, body: {}, said: text('integrity.interest.ended') })
          }
        >
          {text('integrity.interest.end')}
        </Button>
      ) : (
        <span className="soft small numbers">
          {text('integrity.interest.until', { when: formatInstant(ended, text.language.code) })}
        </span>
      )}
      {act.isError && <ProblemNotice problem={problemOf(act.error)} />}
    </li>
  )
}

function DeclareInterest() {
  const text = useText()
  const [kind, setKind] = useState<Interest['kind']>('employer')
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const act = useAct(() => {
    setName('')
    setWords('')
  })
  return (
    <form
      className="card stack-small"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const body = { kind, name: name.trim(), ...(words.trim() === '' ? {} : { words: words.trim() }) }
        act.mutate({ path: '/interests', body, said: text('integrity.interest.declared') })
      }}
    >
      <h3>{text('integrity.interest.declare')}</h3>
      <div className="interest-fields">
        <SelectField
          label={text('integrity.interest.kind')}
          value={kind}
          choices={kinds.map((value) => ({ value, label: text(`interest-kind.${value}`) }))}
          onChange={(next) => setKind(kinds.find((each) => each === next) ?? 'employer')}
        />
        <TextField label={text('integrity.interest.name')} required value={name} onChange={setName} />
        <TextField label={text('integrity.interest.words')} value={words} onChange={setWords} />
      </div>
      {act.isError && <ProblemNotice problem={problemOf(act.error)} />}
      <span>
        <Button kind="main" type="submit" isDisabled={name.trim().length < 2 || act.isPending}>
          {text('integrity.interest.declare')}
        </Button>
      </span>
    </form>
  )
}
