/** One node of the proof map: sign, words, where it is from. */
import { Contested, StandingChange, StandingGlyph, standingName } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { NodeText } from './node-text.ts'
import type { Placed } from './proof-layout.ts'
import type { ProofNode } from './proof-model.ts'

type ProofNodeButtonProps = {
  placed: Placed
  words: NodeText
  selected: boolean
  dim: boolean
  current: boolean
  onSelect: (key: string) => void
  onEnter: (node: ProofNode) => void
}

const signs = {
  evidence: '▤',
  finding: '§',
  source: '◍',
  charge: '',
  option: '',
  element: '',
  fact: '',
} as const

export function ProofNodeButton({ placed, words, selected, dim, current, onEnter }: ProofNodeButtonProps) {
  const text = useText()
  const { node } = placed
  return (
    <li
      className="proof-place"
      style={{
        insetInlineStart: placed.x,
        insetBlockStart: placed.y,
        inlineSize: placed.width,
        blockSize: placed.height,
      }}
    >
      <button
        type="button"
        className="proof-node settles"
        data-node={node.key}
        data-kind={node.kind}
        data-standing={node.standing}
        data-weak={(node.weak && node.kind === 'element') || undefined}
        data-dim={dim || undefined}
        data-gone={node.gone || undefined}
        title={words.sub === '' ? words.title : `${words.title}\n${words.sub}`}
        aria-pressed={selected}
        aria-describedby="proof-keys"
        tabIndex={current ? 0 : -1}
        onClick={() => onEnter(node)}
      >
        {node.standing === undefined ? (
          <span className="proof-sign" aria-hidden="true">
            {signs[node.kind]}
          </span>
        ) : (
          <StandingGlyph standing={node.standing} />
        )}
        <span className="proof-words" dir="auto">
          {words.title}
        </span>
        {words.sub !== '' && (
          <span className="proof-sub" data-whole={words.whole === true || undefined} dir="auto">
            {words.sub}
          </span>
        )}
        {node.standing !== undefined && (
          <span className="visually-hidden">{text.term('standing', standingName(node.standing))}</span>
        )}
        {node.gone && <span className="visually-hidden">{text('proof.gone')}</span>}
        <span className="proof-marks">
          {node.contested && <Contested short />}
          {node.before !== undefined && node.standing !== undefined && (
            <StandingChange from={node.before} to={node.standing} />
          )}
        </span>
      </button>
    </li>
  )
}
