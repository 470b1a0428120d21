/** The way to the pages of integrity, with how much waits for whoever decides. */
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { IntegrityIcon } from '../../routes/icons.tsx'
import { ownInterestsQuery } from './integrity-queries.ts'

type Abilities = Readonly<Record<string, boolean>> | undefined

export function IntegrityLink({ abilities }: { abilities: Abilities }) {
  const text = useText()
  const decides = abilities?.['conflict.decide'] === true || abilities?.['second.decide'] === true
  const { data, isStale, refetch } = useQuery({ ...ownInterestsQuery, enabled: decides })
  const { pathname } = useLocation()
  useEffect(() => {
    if (decides && isStale) void refetch()
    // Only a move to another page asks again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname])
  if (!decides && abilities?.['case.read'] !== true) return null
  const waiting = (data?.waiting.conflicts ?? 0) + (data?.waiting.steps ?? 0)
  return (
    <li>
      <Link to="/integrity" className="nav-link" data-marked={waiting > 0 || undefined}>
        <IntegrityIcon />
        {text('nav.integrity')}
        {waiting > 0 && (
          <span className="nav-count numbers">
            <span aria-hidden="true">{text.number(waiting)}</span>
            <span className="visually-hidden">{text('nav.integrity.waiting', { count: waiting })}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
