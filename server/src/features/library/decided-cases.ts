/** What the decided cases that come with Clew are called, so that a page that points at one says more than its reference. */
import { readDecisionFiles, type Words } from '@clew/library'
import { readDecisionTexts } from '@clew/library/node'

/** Title of a decided case in each language that it is translated into; its reference where none comes with Clew. */
export type DecidedTitle = (id: string) => Words

/** @param folder holds `decisions/`. Read once: these files change with a release only. */
export function decidedTitles(folder: string): () => Promise<DecidedTitle> {
  let titles: Promise<ReadonlyMap<string, Words>> | undefined
  return async () => {
    titles ??= read(folder)
    const found = await titles
    return (id) => found.get(id) ?? { en: id }
  }
}

async function read(folder: string): Promise<ReadonlyMap<string, Words>> {
  const files = readDecisionFiles(await readDecisionTexts(folder))
  if (!files.ok) return new Map()
  return new Map(
    files.decisions.map(({ id, language, title, translations }) => {
      const translated = Object.entries(translations).map(
        ([into, { title: words }]) => [into, words] as const,
      )
      return [id, { en: title, ...Object.fromEntries(translated), [language]: title }]
    }),
  )
}
