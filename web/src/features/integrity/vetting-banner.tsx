/** Says calmly that a vetting is about to end or has ended: what it takes away from this person, and whom to ask. */
import type { Session } from '@clew/contract'
import { vettingStops } from '@clew/contract/people-words'
import { formatDay } from '../../i18n/dates.ts'
import { useText } from '../../i18n/use-text.ts'

export function VettingBanner({ session: { vetting, user } }: { session: Session }) {
  const text = useText()
  const stops = new Set(user.roles.map((role) => vettingStops[role]))
  if (vetting.state === 'current' || (!stops.has('cases') && !stops.has('deciding'))) return null
  const ending = stops.has('cases') ? '' : '.deciding'
  const day = vetting.until === undefined ? '' : formatDay(vetting.until, text.language.code)
  return (
    <div
      className="notice vetting-banner no-print"
      role="status"
      data-kind={vetting.state === 'ending' ? 'changed' : 'wrong'}
    >
      <strong>{text(`nav.vetting.${vetting.state}`, { day })}</strong>
      <span>{text(`nav.vetting.${vetting.state}.why${ending}`)}</span>
      <span className="soft">{text(`nav.vetting.next${ending}`)}</span>
    </div>
  )
}
