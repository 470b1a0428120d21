/** The map itself: real buttons over drawn threads, so that it can be read, tabbed and spoken like any page. */
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { StandingLegend } from '../../design/standing.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { canvasWidth, nodeHeight } from './measure.ts'
import type { NodeText } from './node-text.ts'
import { layoutProof, leastWidth, type ProofLayout } from './proof-layout.ts'
import { type ProofGraph, type ProofNode, pathThrough } from './proof-model.ts'
import { ProofNodeButton } from './proof-node.tsx'
import { stepFrom } from './proof-steps.ts'
import { ProofThreads } from './proof-threads.tsx'
import { useBox } from './use-box.ts'

type ProofMapProps = {
  graph: ProofGraph
  say: (node: ProofNode) => NodeText
  selected: string | undefined
  focus: string
  /** Options that the map leaves to the page of charges. */
  more: number
  onSelect: (key: string | undefined) => void
  onFocus: (charge: string) => void
}

const zooms = [0.5, 0.65, 0.8, 1, 1.25, 1.5] as const
const columnNames = ['charges', 'elements', 'facts', 'evidence', 'sources'] as const
/** Below this many nodes everything is drawn; above it, only what is near the window. */
const drawAll = 300
const margin = 600

function useLayout(graph: ProofGraph, say: (node: ProofNode) => NodeText, available: number) {
  const { language } = useText()
  return useMemo(() => {
    const family = getComputedStyle(document.documentElement).fontFamily
    const measure = canvasWidth(family)
    const leading = language.code === 'ur' ? { title: 22, sub: 20 } : { title: 18, sub: 16 }
    return layoutProof(graph, available, (node, width) =>
      nodeHeight(say(node), width, leading, measure, {
        contested: node.contested,
        change: node.before !== undefined,
      }),
    )
  }, [graph, say, available, language])
}

export function ProofMap(props: ProofMapProps) {
  const { graph, say, selected, focus, more, onSelect } = props
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const box = useBox(frame)
  const [zoom, setZoom] = useState(3)
  const scale = zooms[zoom] ?? 1
  const layout = useLayout(graph, say, box.width / scale - 34)
  const keys = useMapKeys(props, layout, frame, setZoom)
  const lit = useMemo(
    () => (selected === undefined ? undefined : pathThrough(graph, selected)),
    [graph, selected],
  )
  const visible = visibleKeys(layout, box, scale)
  const fit = () => {
    const best = zooms.findLastIndex((one) => leastWidth * one <= box.width - 20)
    setZoom(Math.max(0, best))
  }
  return (
    <section className="proof-map-frame" aria-label={text('proof.map')}>
      <div className="map-head">
        <StandingLegend />
        <div className="zoom no-print" role="group" aria-label={text('proof.zoom')}>
          <Button
            size="small"
            isDisabled={zoom === 0}
            aria-label={text('proof.zoom.out')}
            onPress={() => setZoom(zoom - 1)}
          >
            {'−'}
          </Button>
          <Button size="small" onPress={fit}>
            {text('proof.zoom.fit')}
          </Button>
          <Button
            size="small"
            isDisabled={zoom === zooms.length - 1}
            aria-label={text('proof.zoom.in')}
            onPress={() => setZoom(zoom + 1)}
          >
            {'+'}
          </Button>
        </div>
      </div>
      <p id="proof-keys" className="visually-hidden">
        {text('proof.keys')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions -- arrow keys move between the buttons inside */}
      <div ref={frame} className="proof-map" onKeyDown={keys.onKeyDown}>
        <div
          className="proof-sheet"
          style={{ inlineSize: layout.width, blockSize: layout.height, zoom: scale }}
        >
          <ProofThreads layout={layout} lit={lit} />
          {columnNames.map((name, column) => (
            <div key={name}>
              <h3
                className="eyebrow proof-column"
                id={`column-${name}`}
                style={{
                  insetInlineStart: layout.columns[column]?.x,
                  inlineSize: layout.columns[column]?.width,
                }}
              >
                {text(`proof.column.${name}`)}
              </h3>
              {column === 0 && <OptionsHead layout={layout} more={more} />}
              <ul aria-labelledby={`column-${name}`}>
                {[...layout.placed.values()]
                  .filter((placed) => placed.node.column === column)
                  .sort((a, b) => a.y - b.y)
                  .filter((placed) => visible === undefined || visible.has(placed.node.key))
                  .map((placed) => (
                    <ProofNodeButton
                      key={placed.node.key}
                      placed={placed}
                      words={say(placed.node)}
                      selected={placed.node.key === selected}
                      dim={isDim(placed.node, lit, focus)}
                      current={placed.node.key === keys.current}
                      onSelect={onSelect}
                      onEnter={keys.onEnter}
                    />
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function OptionsHead({ layout, more }: { layout: ProofLayout; more: number }) {
  const text = useText()
  const { id } = useOpenCase()
  const options = [...layout.placed.values()].filter((placed) => placed.node.kind === 'option')
  const [first] = options
  const last = options.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <h3
        className="eyebrow proof-column"
        style={{ insetBlockStart: first.y - 24, insetInlineStart: first.x }}
      >
        {text('proof.column.options')}
      </h3>
      {more > 0 && (
        <Link
          className="options-more"
          to="/cases/$caseId/charges"
          params={{ caseId: id }}
          style={{ insetBlockStart: last.y + last.height + 8, insetInlineStart: last.x }}
        >
          {text('proof.options.more', { count: more })}
        </Link>
      )}
    </>
  )
}

function isDim(node: ProofNode, lit: ReadonlySet<string> | undefined, focus: string): boolean {
  if (lit !== undefined) return !lit.has(node.key)
  return focus !== 'all' && node.column === 0 && node.id !== focus
}

function visibleKeys(layout: ProofLayout, box: { top: number; height: number }, scale: number) {
  if (layout.placed.size <= drawAll) return undefined
  const from = box.top / scale - margin
  const to = (box.top + box.height) / scale + margin
  return new Set(
    [...layout.placed.values()]
      .filter((placed) => placed.y + placed.height > from && placed.y < to)
      .map((placed) => placed.node.key),
  )
}

/** One stop in the tab order; arrows move, Enter focuses a charge, Escape goes back, plus and minus zoom. */
function useMapKeys(
  { graph, selected, focus, onSelect, onFocus }: ProofMapProps,
  layout: ProofLayout,
  frame: { current: HTMLDivElement | null },
  setZoom: (change: (zoom: number) => number) => void,
) {
  const { language } = useText()
  const first = [...layout.placed.keys()][0]
  const [at, setAt] = useState<string>()
  /** The node that shall have the focus once it is drawn. */
  const goal = useRef<string>(undefined)
  const start = selected ?? (layout.placed.has(`charge:${focus}`) ? `charge:${focus}` : first)
  const current = at !== undefined && layout.placed.has(at) ? at : start

  useEffect(() => {
    if (goal.current === undefined) return
    const button = frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(goal.current)}"]`)
    if (button === null || button === undefined) {
      // Not drawn yet because it is far away: bring its place into the window, which draws it.
      frame.current?.scrollTo({ top: (layout.placed.get(goal.current)?.y ?? 0) - 80 })
      return
    }
    button.focus()
    goal.current = undefined
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const ahead = language.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = language.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const step = { ArrowUp: 'up', ArrowDown: 'down', [ahead]: 'ahead', [back]: 'back' }[event.key]
    if (step !== undefined && current !== undefined) {
      event.preventDefault()
      const next = stepFrom(graph, layout, current, step as 'up' | 'down' | 'ahead' | 'back')
      if (next === undefined) return
      setAt(next)
      goal.current = next
    } else if (event.key === 'Escape' && selected !== undefined) {
      event.preventDefault()
      onSelect(undefined)
    } else if (event.key === '+' || event.key === '=') {
      setZoom((zoom) => Math.min(zooms.length - 1, zoom + 1))
    } else if (event.key === '-') {
      setZoom((zoom) => Math.max(0, zoom - 1))
    }
  }
  const onEnter = (node: ProofNode) => {
    setAt(node.key)
    if (node.kind === 'charge' && node.id !== focus) onFocus(node.id)
    else onSelect(node.key === selected ? undefined : node.key)
  }
  return { current, onKeyDown, onEnter }
}
