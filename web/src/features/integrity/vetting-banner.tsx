/** Says calmly that a vetting is about to end or has ended: what, why, and whom to ask. */
import type { Session } from '@clew/contract'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

/** Roles that work with no case and no identity need no vetting. */
const unvetted: readonly string[] = ['analyst', 'trainer', 'administrator']

export function VettingBanner({ session: { vetting, user } }: { session: Session }) {
  const text = useText()
  if (vetting.state === 'current' || user.roles.every((role) => unvetted.includes(role))) return null
  const day = vetting.until === undefined ? '' : formatDay(vetting.until, text.language.code)
  return (
    <div
      className="notice vetting-banner no-print"
      role="status"
      data-kind={vetting.state === 'ending' ? 'changed' : 'wrong'}
    >
      <strong>{text(`nav.vetting.${vetting.state}`, { day })}</strong>
      <span>{text(`nav.vetting.${vetting.state}.why`)}</span>
      <span className="soft">{text('nav.vetting.next')}</span>
    </div>
  )
}
