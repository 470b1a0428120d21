/** Published texts as rows become published texts as readers see them. */
import type { Published } from './holdings.ts'
import type { publishedTexts } from './texts.store.ts'

type Row = Awaited<ReturnType<typeof publishedTexts>>[number]

export function publishedOf(row: Row): Published {
  return {
    kind: row.kind,
    id: row.entry_id,
    language: row.language,
    edition: row.edition,
    text: row.text,
    base: row.base_digest?.toString('hex') ?? '',
    author: row.author,
    reviewer: row.reviewer,
    at: row.reviewed_at ?? new Date(0),
  }
}
