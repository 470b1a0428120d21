/** Writes the journal for an auditor, page by page: each page is journalled before it leaves, and none holds a name. */
import { Readable } from 'node:stream'
import {
  type Continued,
  exportFormat,
  type ExportLine,
  type HeaderLine,
  readCheckpoint,
  readNote,
  writeContinued,
} from '@clew/seal'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered, Work } from '../../platform/database/doors.ts'
import type { Answer } from '../../platform/http/route.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { entryPage, leafPage, leavesOfChain, type PageEnd, sealedTo } from './export.store.ts'
import { newest } from './read-checkpoint.ts'
import { consistencyProofs, inclusionProofs } from './read-nodes.ts'
import { checkpointsBetween, checkpointsCovering, firstCheckpoint } from './seals.store.ts'
import type { ChainKind } from './tables.ts'

export type ExportParts = {
  readonly enter: <T>(work: Work<T>) => Promise<T>
  readonly clock: Clock
  /** Verifier key of the installation. */
  readonly key: string
  /** Rows a page. */
  readonly page: number
}

const text = (lines: readonly ExportLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/**
 * Whether there is such a case the policies have said before: an auditor reads the history of a case that they do not see.
 * @throws Refusal `checkpoint-not-found`, before the first line.
 */
export async function exportJournal(parts: ExportParts, caseId: CaseId | null): Promise<Answer> {
  const { size, log } = await parts.enter(async ({ db, journal }) => {
    const found = await newest(db)
    note(journal, caseId, { size: found.size })
    return { size: found.size, log: await beginningOf(db, parts.key.split('+')[0] ?? '') }
  })
  const scope = caseId === null ? 'all' : `case/${caseId}`
  const header: HeaderLine = {
    format: exportFormat,
    scope,
    made: parts.clock().toISOString(),
    key: parts.key,
    ...(log.continues === undefined ? {} : { continues: writeContinued(log.continues) }),
  }
  const stamp = header.made.slice(0, 10)
  return {
    status: 200,
    body: Readable.from(pages(parts, header, { from: log.from, size }, caseId), { objectMode: false }),
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="journal-${stamp}.ndjson"`,
    },
  }
}

function note(journal: Entered['journal'], caseId: CaseId | null, detail: Record<string, unknown>): void {
  journal({ action: 'journal.export', effect: 'read', ...(caseId === null ? {} : { caseId }), detail })
}

async function* pages(
  parts: ExportParts,
  header: HeaderLine,
  span: Span,
  caseId: CaseId | null,
): AsyncGenerator<string> {
  yield text([header])
  yield* caseId === null ? wholeTree(parts, span) : treeOfCase(parts, span, caseId)
  let count = 0
  for (const kind of caseId === null ? (['case', 'unit'] as const) : (['case'] as const)) {
    for await (const entries of entriesOf(parts, kind, { only: caseId, size: span.size })) {
      count += entries.length
      yield text(entries)
    }
  }
  yield text([{ end: true, entries: count }])
}

/** Size of the tree now, and at the first checkpoint that this log signed itself. */
type Span = { readonly from: number; readonly size: number }

/** Where a log begins, and the one that it goes on from. */
async function beginningOf(
  db: Entered['db'],
  origin: string,
): Promise<{ from: number; continues?: Continued }> {
  const first = await firstCheckpoint(db, origin)
  const text = readNote(first?.note ?? '')?.text
  const continues = text === undefined ? undefined : readCheckpoint(text)?.continues
  return { from: first?.size ?? 0, ...(continues === undefined ? {} : { continues }) }
}

/** Every leaf, and each checkpoint behind the last of its leaves; those of another log before it are not this log's to show. */
async function* wholeTree({ enter, page }: ExportParts, { from: first, size }: Span): AsyncGenerator<string> {
  for (let from = 0; from < size; from += page) {
    const to = Math.min(from + page, size)
    const lines = await enter(async ({ db, journal }) => {
      const leaves = await leafPage(db, from, to)
      const checkpoints = await checkpointsBetween(db, Math.max(from, first - 1), to)
      note(journal, null, { leaves: leaves.length })
      const after = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint.note]))
      return leaves.flatMap(({ leaf, digest, head }): ExportLine[] => {
        const line = head === null ? { leaf, digest } : { leaf, ...head }
        const checkpoint = after.get(leaf + 1)
        return checkpoint === undefined ? [line] : [line, { checkpoint }]
      })
    })
    yield text(lines)
  }
}

/** The leaves of one case with proof of each, and the checkpoints that they are in, each proved to continue the one before. */
async function* treeOfCase(
  { enter }: ExportParts,
  { from: first, size }: Span,
  caseId: CaseId,
): AsyncGenerator<string> {
  const lines = await enter(async ({ db, journal }) => {
    const leaves = await leavesOfChain(db, 'case', caseId, size)
    const indexes = leaves.map(({ leaf }) => leaf)
    const checkpoints = (await checkpointsCovering(db, indexes, first)).filter(
      (checkpoint) => checkpoint.size <= size,
    )
    const joined = await consistencyProofs(
      db,
      checkpoints.map((checkpoint) => checkpoint.size),
    )
    const proofs = await inclusionProofs(db, indexes, checkpoints.at(-1)?.size ?? size)
    note(journal, caseId, { leaves: leaves.length })
    return [
      ...checkpoints.map((checkpoint, at): ExportLine => ({
        checkpoint: checkpoint.note,
        ...(at === 0 ? {} : { consistency: joined[at] ?? [] }),
      })),
      ...leaves.map(({ leaf, head }, at): ExportLine => ({ leaf, ...head, proof: proofs[at] ?? [] })),
    ]
  })
  yield text(lines)
}

/** Up to the seal that was made for this export: what came after it, the entries of the export among it, nothing proves yet. */
async function* entriesOf(
  { enter, page }: ExportParts,
  kind: ChainKind,
  { only, size }: { readonly only: CaseId | null; readonly size: number },
) {
  let after: PageEnd | undefined
  for (;;) {
    const { found, sealed } = await enter(async ({ db, journal }) => {
      const entries = await entryPage(db, kind, { after, only, limit: page })
      const ends = await sealedTo(db, kind, [...new Set(entries.map(chainId))], size)
      const covered = entries.filter((entry) => entry.seq <= (ends.get(chainId(entry)) ?? 0))
      note(journal, only, { kind, entries: covered.length })
      return { found: entries, sealed: covered }
    })
    if (sealed.length > 0) yield sealed
    const last = found.at(-1)
    if (last === undefined || found.length < page) return
    after = { id: chainId(last), seq: last.seq }
  }
}

const chainId = ({ chain }: { readonly chain: string }): string => chain.slice(5)
