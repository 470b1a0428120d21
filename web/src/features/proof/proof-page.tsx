/** The heart of a case: how each charge is proved, what it hangs on, and what falls with it. */
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { CaseAssessment } from '../../api/shapes.ts'
import { ProblemNotice } from '../../design/problem-notice.tsx'
import { Skeleton } from '../../design/skeleton.tsx'
import { useText } from '../../i18n/use-text.ts'
import { PageTitle } from '../../routes/page-title.tsx'
import { useAssessment, useOpenCase, useWholeAssessment } from '../case-file/case-context.ts'
import { FirstSteps } from '../case-file/first-steps.tsx'
import { LawBar } from '../case-file/law-bar.tsx'
import { useNames } from '../case-file/use-names.ts'
import { FocusBar } from './focus-bar.tsx'
import { nodeTexts } from './node-text.ts'
import { ProofMap } from './proof-map.tsx'
import { drawnOptions, proofGraph, weakestCharge } from './proof-model.ts'
import { ProofPanel } from './proof-panel.tsx'
import { ProofTable } from './proof-table.tsx'
import { WhatFalls } from './what-falls.tsx'
import './proof.css'

const route = getRouteApi('/cases/$caseId/proof')

export function ProofPage() {
  const text = useText()
  const { caseFile } = useOpenCase()
  const shown = useAssessment()
  const whole = useWholeAssessment()
  return (
    <div className="stack">
      <PageTitle title={`${caseFile.reference} · ${text('case.tab.proof')}`} hidden level={2} />
      {shown.isError && (
        <ProblemNotice problem={problemOf(shown.error)} onRetry={() => void shown.refetch()} />
      )}
      {(shown.isPending || whole.isPending) && <Skeleton lines={10} tall />}
      {shown.isSuccess && whole.isSuccess && <Proof shown={shown.data} whole={whole.data} />}
    </div>
  )
}

function useProof(shown: CaseAssessment, whole: CaseAssessment, focus: string) {
  const text = useText()
  const names = useNames()
  const { caseFile } = useOpenCase()
  const graph = useMemo(
    () => proofGraph({ caseFile, assessment: shown, whole, focus }),
    [caseFile, shown, whole, focus],
  )
  const say = useMemo(() => nodeTexts(caseFile, shown, names, text), [caseFile, shown, names, text])
  return { graph, say }
}

function Proof({ shown, whole }: { shown: CaseAssessment; whole: CaseAssessment }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const known = search.focus === 'all' || shown.charges.some((charge) => charge.charge === search.focus)
  const focus = known && search.focus !== undefined ? search.focus : (weakestCharge(shown)?.charge ?? 'all')
  const { graph, say } = useProof(shown, whole, focus)
  const selected = graph.nodes.find((node) => node.key === search.node)?.key
  const as = search.as ?? 'map'
  const select = (node: string | undefined) =>
    void navigate({
      search: ({ node: _node, ...old }) => (node === undefined ? old : { ...old, node }),
      replace: true,
      resetScroll: false,
    })
  const setFocus = (charge: string) =>
    void navigate({
      search: ({ node: _node, ...old }) => ({ ...old, focus: charge }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <LawBar shown={shown} whole={whole} />
      {shown.without.length > 0 && <WhatFalls shown={shown} whole={whole} />}
      {shown.charges.length === 0 && <FirstSteps />}
      {graph.nodes.length > 0 && (
        <>
          <FocusBar
            assessment={shown}
            focus={focus}
            as={as}
            onFocus={setFocus}
            onAs={(next) => void navigate({ search: (old) => ({ ...old, as: next }), replace: true })}
          />
          <div className="proof-stage">
            <div className="stack-small">
              {as === 'map' ? (
                <ProofMap
                  graph={graph}
                  say={say}
                  selected={selected}
                  focus={focus}
                  more={Math.max(0, shown.options.length - drawnOptions)}
                  onSelect={select}
                  onFocus={setFocus}
                />
              ) : (
                <ProofTable key={focus} graph={graph} say={say} selected={selected} onSelect={select} />
              )}
            </div>
            <ProofPanel
              graph={graph}
              say={say}
              shown={shown}
              whole={whole}
              selected={selected ?? (focus === 'all' ? undefined : `charge:${focus}`)}
              onSelect={select}
            />
          </div>
        </>
      )}
    </>
  )
}
