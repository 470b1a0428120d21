/** Says whose custodians have to agree before an identity of this case is shown, and who they are. */
import type { CaseVault } from '@clew/contract'
import { useText } from '../../i18n/use-text.ts'

export function CustodyWords({ custody }: { custody: CaseVault['custody'] }) {
  const text = useText()
  const { needed, custodians, office } = custody
  const who = { count: needed, names: text.list(custodians.map(({ name }) => name)) }
  return (
    <p className="small soft">
      {needed === 0
        ? text('vault.custody.none')
        : office === undefined
          ? text('vault.custody.unit', who)
          : text('vault.custody.office', { ...who, office })}
    </p>
  )
}
