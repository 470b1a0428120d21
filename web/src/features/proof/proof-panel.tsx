/** Beside the map: what the law asks of the chosen node, why it stands so, and what can be done about it. */
import type { CaseAssessment } from '../../api/shapes.ts'
import { Button } from '../../design/button.tsx'
import { StandingGlyph, StandingMark } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { NodeText } from './node-text.ts'
import { ChargePanel } from './panel-charge.tsx'
import { ElementPanel } from './panel-element.tsx'
import { EvidencePanel, FindingPanel, SourcePanel } from './panel-evidence.tsx'
import { FactPanel } from './panel-fact.tsx'
import { OptionPanel } from './panel-option.tsx'
import type { ProofGraph, ProofNode } from './proof-model.ts'

type ProofPanelProps = {
  graph: ProofGraph
  say: (node: ProofNode) => NodeText
  shown: CaseAssessment
  whole: CaseAssessment
  selected: string | undefined
  onSelect: (key: string | undefined) => void
}

export function ProofPanel({ graph, say, shown, whole, selected, onSelect }: ProofPanelProps) {
  const text = useText()
  const node = graph.nodes.find((one) => one.key === selected)
  if (node === undefined)
    return (
      <aside className="card proof-panel" aria-label={text('proof.panel')}>
        <p className="soft">{text('proof.panel.choose')}</p>
      </aside>
    )
  const words = say(node)
  return (
    <aside className="card proof-panel stack" aria-label={text('proof.panel')}>
      <header className="stack-small">
        <span className="eyebrow">{text(`proof.kind.${node.kind}`)}</span>
        <h3 className="panel-title">
          {node.standing !== undefined && <StandingGlyph standing={node.standing} />}{' '}
          <span dir="auto">{words.title}</span>
        </h3>
        {node.standing !== undefined && (
          <span>
            <StandingMark standing={node.standing} contested={node.contested} />
          </span>
        )}
      </header>
      <NodeBody node={node} shown={shown} whole={whole} />
      {node.kind !== 'charge' && (
        <Button kind="quiet" size="small" onPress={() => onSelect(undefined)}>
          {text('proof.panel.back')}
        </Button>
      )}
    </aside>
  )
}

type NodeBodyProps = { node: ProofNode; shown: CaseAssessment; whole: CaseAssessment }

function NodeBody({ node, shown, whole }: NodeBodyProps) {
  switch (node.kind) {
    case 'charge':
      return <ChargePanel id={node.id} shown={shown} />
    case 'option':
      return <OptionPanel index={Number(node.id)} shown={shown} />
    case 'element':
      return <ElementPanel node={node} shown={shown} />
    case 'fact':
      return <FactPanel id={node.id} shown={shown} />
    case 'evidence':
      return <EvidencePanel id={node.id} whole={whole} />
    case 'finding':
      return <FindingPanel id={node.id} />
    case 'source':
      return <SourcePanel id={node.id} whole={whole} />
  }
}
