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

export function NamesNotice() {
  const { id } = useOpenCase()
  const names = useFoundNames(id)
  return names === undefined ? null : <Found names={names} />
}

function Found({ names }: { names: NamesFound }) {
  const text = useText()
  const open = useOpenCase()
  const called = useNames()
  const client = useQueryClient()
  const { places } = names
  const parts = places.some(({ whole }) => !whole)
  const mask = useMutation({
    mutationFn: () =>
      request<TextMasked>(`/cases/${open.id}/vault/mask`, {
        method: 'POST',
        body: { version: open.version, parts },
      }),
    onSuccess: async ({ places: count }) => {
      await client.refetchQueries({ queryKey: caseQuery(open.id).queryKey })
      void client.invalidateQueries({ queryKey: ['assessment', open.id] })
      noteNames(open.id, undefined)
      announce(text('vault.names.masked', { count }))
    },
  })
  const where = [...new Set(places.map((one) => `${one.collection}\n${one.id}\n${one.person}`))].slice(0, 8)
  return (
    <section className="notice no-print" data-kind="wrong" role="alert">
      <strong>{text('vault.names.title', { count: places.length })}</strong>
      <span>{text('vault.names.about')}</span>
      <ul className="small">
        {where.map((line) => {
          const [collection = '', record = '', person = ''] = line.split('\n')
          return (
            <li key={line}>
              {text('vault.names.place', {
                place:
                  collection === 'header'
                    ? text.has(`field.${record}`)
                      ? text(`field.${record}`)
                      : record
                    : record,
                person: called.person(person),
              })}
            </li>
          )
        })}
      </ul>
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
