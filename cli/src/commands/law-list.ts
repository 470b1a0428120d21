/** `clew law list`: which law this installation knows, and who reviewed it. */
import { inLanguage } from '@clew/law/explain'
import type { Command } from '../command.ts'
import { wrongUse } from '../exit.ts'
import { loadLaw } from '../law.ts'
import { readOptions } from '../options.ts'
import { table } from '../output/table.ts'

export const lawList: Command = async (args, context) => {
  const { words } = readOptions(args, {}, 'law list')
  if (words.length > 0) throw wrongUse('"clew law list" lists all packs.', 'To see one: clew law show <pack>')
  const { screen, words: w, language, json } = context
  const law = await loadLaw(context, undefined)
  const packs = law.packs.map(({ pack, title, kind, state, version, asAt, review, offences, limits }) => ({
    pack,
    title,
    kind,
    version,
    asAt,
    review,
    limits,
    ...(state === undefined ? {} : { state }),
    offences: new Set(offences.map(({ id }) => id)).size,
  }))
  if (json) {
    screen.json({ ok: true, packs })
    return 0
  }
  const rows = packs.map(({ pack, title, version, asAt, review, offences }) => [
    pack,
    inLanguage(title, language),
    String(offences),
    version,
    asAt,
    review === 'unverified' ? w.unverified : `${review.by}, ${review.on}`,
  ])
  const titles = [w.pack, w.law, w.offences, w.version, w.asAt, w.review]
  screen.lines(
    table(
      titles.map((title) => ({ title })),
      rows,
      screen.width,
    ),
  )
  return 0
}
