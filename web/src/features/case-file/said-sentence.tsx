/** One sentence of the overview, leading to the record that it speaks of; the weakest point is marked. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOpenCase } from './case-context.ts'
import { CaseProse } from './masked-names.tsx'
import type { Reference, Said } from './overview-text.ts'

export function SaidSentence({ said }: { said: Said }) {
  const [about] = said.about
  const prose = <CaseProse>{said.text}</CaseProse>
  const words = said.weight === 'warm' ? <mark>{prose}</mark> : prose
  return <>{about === undefined ? <span>{words}</span> : <ToRecord about={about}>{words}</ToRecord>} </>
}

function ToRecord({ about, children }: { about: Reference; children: ReactNode }) {
  const { id } = useOpenCase()
  const shared = { params: { caseId: id }, className: 'said' }
  switch (about.kind) {
    case 'charge':
      return (
        <Link to="/cases/$caseId/proof" search={{ focus: about.id }} {...shared}>
          {children}
        </Link>
      )
    case 'fact':
    case 'evidence':
    case 'source':
      return (
        <Link to="/cases/$caseId/facts" search={{ record: about.id }} {...shared}>
          {children}
        </Link>
      )
    case 'party':
    case 'victim':
      return (
        <Link to="/cases/$caseId/parties" search={{ record: about.id }} {...shared}>
          {children}
        </Link>
      )
    case 'state':
      return (
        <Link to="/cases/$caseId/jurisdiction" {...shared}>
          {children}
        </Link>
      )
    case 'option':
    case 'element':
    case 'finding':
      return (
        <Link to="/cases/$caseId/charges" {...shared}>
          {children}
        </Link>
      )
  }
}
