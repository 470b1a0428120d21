/** The threads between the nodes, coloured by the standing of what they lead to; mirrored where the page runs right to left. */
import { useText } from '../../i18n/use-text.ts'
import type { ProofLayout } from './proof-layout.ts'

type ProofThreadsProps = { layout: ProofLayout; lit: ReadonlySet<string> | undefined }

export function ProofThreads({ layout, lit }: ProofThreadsProps) {
  const { language } = useText()
  const mirror = language.dir === 'rtl' ? `translate(${layout.width} 0) scale(-1 1)` : undefined
  return (
    <svg className="proof-threads" width={layout.width} height={layout.height} aria-hidden="true">
      <g transform={mirror} fill="none">
        {layout.paths.map(({ edge, d }) => (
          <path
            key={`${edge.from}>${edge.to}>${edge.kind}`}
            d={d}
            className="thread"
            data-kind={edge.kind}
            data-standing={edge.tone}
            data-dim={(lit !== undefined && !(lit.has(edge.from) && lit.has(edge.to))) || undefined}
          />
        ))}
      </g>
    </svg>
  )
}
