/** Which role needs which module: a table of the unit's own, beside what the curricula suggest. */
import type { Role, TrainingRules } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { ModuleLink } from './parts.tsx'
import { curriculaQuery, rulesQuery, useSend } from './training-queries.ts'

type Rule = TrainingRules['items'][number]

export function RulesTable() {
  const text = useText()
  const rules = useQuery(rulesQuery)
  const { data: lessons } = useQuery(curriculaQuery)
  const [changing, setChanging] = useState<Rule>()
  const titleOf = (id: string) => lessons?.modules.find((one) => one.id === id)?.title ?? { en: id }
  return (
    <section className="stack-small" aria-labelledby="rules">
      <h3 id="rules">{text('training.rules')}</h3>
      <p className="soft small">{text('training.rules.about')}</p>
      {rules.isPending && <Skeleton lines={4} />}
      {rules.isError && (
        <ProblemNotice problem={problemOf(rules.error)} onRetry={() => void rules.refetch()} />
      )}
      {rules.data !== undefined && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text('training.role')}</th>
                <th scope="col">{text('training.needs')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.data.items.map((rule) => (
                <tr key={rule.role}>
                  <th scope="row">{text.term('unit-role', rule.role)}</th>
                  <td>
                    <span className="row">
                      {rule.modules.length === 0 && <span className="soft">{text('training.no-rule')}</span>}
                      {rule.modules.map((id) => (
                        <span key={id} className="chip">
                          <ModuleLink id={id} title={titleOf(id)} />
                        </span>
                      ))}
                      {rules.data.abilities['change'] === true && (
                        <Button
                          size="small"
                          kind="quiet"
                          aria-label={`${text('action.edit')}: ${text.term('unit-role', rule.role)}`}
                          onPress={() => setChanging(rule)}
                        >
                          {text('action.edit')}
                        </Button>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changing !== undefined && <RuleDialog rule={changing} onClose={() => setChanging(undefined)} />}
    </section>
  )
}

function RuleDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const text = useText()
  const { data: lessons } = useQuery(curriculaQuery)
  const [chosen, setChosen] = useState<readonly string[]>(rule.modules)
  const send = useSend(onClose)
  const role: Role = rule.role
  const suggested = new Set(
    (lessons?.curricula ?? [])
      .filter(({ roles }) => roles.includes(role))
      .flatMap(({ modules }) => modules.filter(({ core }) => core).map(({ module }) => module)),
  )
  return (
    <Dialog
      title={text('training.rule.change', { role: text.term('unit-role', role) })}
      isOpen
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({
            method: 'PUT',
            path: `/rules/${role}`,
            body: { modules: chosen },
            said: text('training.saved'),
          })
        }}
      >
        <fieldset className="stack-small rule-choices">
          <legend className="visually-hidden">{text('training.needs')}</legend>
          {(lessons?.modules ?? []).map(({ id, title }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen((before) =>
                    event.target.checked ? [...before, id] : before.filter((one) => one !== id),
                  )
                }
              />
              <bdi>{text.words(title)}</bdi>
              {suggested.has(id) && <span className="chip">{text('training.suggested.short')}</span>}
            </label>
          ))}
        </fieldset>
        {send.isError && <ProblemNotice problem={problemOf(send.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={send.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={() => setChosen([...new Set([...chosen, ...suggested])])}>
            {text('training.take-suggested')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
