/** Who has to agree before an identity is shown: the rule of the whole unit, and that of each office beside its name. */
import type { CustodyRule } from '@clew/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../design/button.tsx'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'
import { CustodyDialog } from './custody-dialog.tsx'
import { useMay } from './may.ts'
import { custodyQuery } from './people-queries.ts'

/** What nobody else is shown, because it says whom to ask for an identity. */
export function CustodySection() {
  const text = useText()
  const may = useMay()
  const allowed = may('vault.read')
  const rules = useQuery({ ...custodyQuery, enabled: allowed })
  if (!allowed) return null
  return (
    <section className="card stack-small" aria-labelledby="custody-head">
      <h3 id="custody-head">{text('custody.title')}</h3>
      <p className="soft small">{text('custody.about')}</p>
      {rules.isPending && <Skeleton lines={1} />}
      {rules.isError && (
        <ProblemNotice problem={problemOf(rules.error)} onRetry={() => void rules.refetch()} />
      )}
      {rules.isSuccess && <CustodyLine of={{ office: null, name: text('custody.unit') }} named />}
    </section>
  )
}

type CustodyLineProps = {
  of: { office: string | null; name: string }
  /** Where the line stands alone and not beside the name. */
  named?: boolean
}

export function CustodyLine({ of, named = false }: CustodyLineProps) {
  const text = useText()
  const may = useMay()
  const { data } = useQuery({ ...custodyQuery, enabled: may('vault.read') })
  const [open, setOpen] = useState(false)
  if (data === undefined) return null
  const rule = data.items.find(({ office }) => office === of.office)
  return (
    <div className="row small custody-line">
      <span>
        {named && <strong>{of.name}: </strong>}
        <RuleWords rule={rule} unit={of.office === null} />
      </span>
      {may('vault.custody') && (
        <span className="no-print">
          <Button
            size="small"
            kind="quiet"
            aria-label={text('custody.change.of', { name: of.name })}
            onPress={() => setOpen(true)}
          >
            {text('custody.change')}
          </Button>
        </span>
      )}
      {open && <CustodyDialog of={of} rule={rule} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RuleWords({ rule, unit }: { rule: CustodyRule | undefined; unit: boolean }) {
  const text = useText()
  if (rule === undefined) return text(unit ? 'custody.rule.none' : 'custody.rule.unit')
  const { needed, custodians, setAt, setBy } = rule
  return (
    <>
      {needed === 0
        ? text('custody.rule.none')
        : text('custody.rule', {
            count: needed,
            names: text.list(custodians.map(({ name }) => name)),
          })}{' '}
      <span className="soft">
        {`(${text('custody.set-by', { name: setBy.name, day: formatDay(setAt, text.language.code) })})`}
      </span>
    </>
  )
}
