/** Hands a case to an office, and with it to the regions that the office covers. */
import type { CoveredCase } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SelectField } from '../../design/fields.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { useText } from '../../i18n/use-text.ts'
import { agenciesQuery } from './people-queries.ts'
import { useStep } from './use-step.ts'

export function PlaceDialog({ item, onClose }: { item: CoveredCase; onClose: () => void }) {
  const text = useText()
  const { data } = useQuery(agenciesQuery)
  const [office, setOffice] = useState(item.office?.id ?? '')
  const place = useStep(onClose)
  const agencyName = (id: string) => data?.items.find((agency) => agency.id === id)?.name ?? ''
  const title = text('coverage.place.of', { reference: item.reference })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          place.mutate({ path: `/cases/${item.id}/office`, body: { office }, said: title })
        }}
      >
        <SelectField
          label={text('people.office')}
          value={office}
          empty=""
          choices={(data?.offices ?? [])
            .filter((each) => !each.closed)
            .map((each) => ({
              value: each.id,
              label: `${each.name} · ${agencyName(each.agency)}${each.regions.length === 0 ? '' : ` (${text.list(each.regions)})`}`,
            }))}
          onChange={setOffice}
        />
        {place.isError && <ProblemNotice problem={problemOf(place.error)} />}
        <span className="row">
          <Button kind="main" type="submit" isDisabled={office === '' || place.isPending}>
            {text('action.save')}
          </Button>
          <Button onPress={onClose}>{text('action.cancel')}</Button>
        </span>
      </form>
    </Dialog>
  )
}
