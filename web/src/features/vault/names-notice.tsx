/** Warns that somebody of the vault is named in plain text, says where, and masks it in one step. */
import type { NamesFound, TextMasked } from '@clew/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { caseQuery } from '../../api/queries.ts'
import { request } from '../../api/request.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'
import { noteNames, useFoundNames } from './found-names.ts'

const shown = 8

/** Each record that names somebody, once for each person. */
function wherePlaces(places: NamesFound['places']): NamesFound['places'] {
  const keyOf = (one: NamesFound['places'][number]) =>
    [one.collection, one.id, one.person, one.case].join('\n')
  return [...new Map(places.map((one) => [keyOf(one), one])).values()]
}

export function NamesNotice() {
  const { id } = useOpenCase()
  const names = useFoundNames(id)
  if (names === undefined) return null
  return names.checked ? <Found names={names} /> : <Unchecked />
}

function Unchecked() {
  const text = useText()
  const { id } = useOpenCase()
  return (
    <section className="notice no-print" data-kind="wrong" role="alert">
      <strong>{text('vault.names.unchecked')}</strong>
      <span>{text('vault.names.unchecked.next')}</span>
      <span>
        <Button size="small" onPress={() => noteNames(id, undefined)}>
          {text('action.close')}
        </Button>
      </span>
    </section>
  )
}

function Found({ names }: { names: NamesFound }) {
  const text = useText()
  const open = useOpenCase()
  const called = useNames()
  const client = useQueryClient()
  const { places } = names
  const parts = places.some(({ whole }) => !whole)
  const everywhere = places.some((place) => place.case !== undefined)
  const mask = useMutation({
    mutationFn: () =>
      request<TextMasked>(`/cases/${open.id}/vault/mask`, {
        method: 'POST',
        body: { version: open.version, parts, everywhere },
      }),
    onSuccess: async ({ places: count }) => {
      await client.refetchQueries({ queryKey: caseQuery(open.id).queryKey })
      void client.invalidateQueries({ queryKey: ['assessment', open.id] })
      noteNames(open.id, undefined)
      announce(text('vault.names.masked', { count }))
    },
  })
  const where = wherePlaces(places)
  return (
    <section className="notice names-notice no-print" data-kind="wrong" role="alert">
      <strong>{text('vault.names.title', { count: places.length })}</strong>
      <span>{text('vault.names.about')}</span>
      <ul className="small">
        {where.slice(0, shown).map(({ collection, id, person, case: other }) => {
          const of = text.term('share-field', collection === 'header' ? id : collection)
          const place = collection === 'header' ? of : `${of} ${collection === 'notes' ? Number(id) + 1 : id}`
          return (
            <li key={`${collection} ${id} ${person} ${other}`}>
              {other === undefined
                ? text('vault.names.place', { place, person: called.person(person) })
                : text('vault.names.elsewhere', { place })}
            </li>
          )
        })}
        {where.length > shown && <li>{text('vault.names.more', { count: where.length - shown })}</li>}
      </ul>
      {everywhere && <span className="small">{text('vault.names.elsewhere.next')}</span>}
      {mask.isError && <ProblemNotice problem={problemOf(mask.error)} />}
      <span className="row">
        {open.abilities['addToVault'] === true && (
          <Button size="small" kind="main" isDisabled={mask.isPending} onPress={() => mask.mutate()}>
            {text('vault.names.mask')}
          </Button>
        )}
        <Button size="small" onPress={() => noteNames(open.id, undefined)}>
          {text('vault.names.leave')}
        </Button>
      </span>
    </section>
  )
}
