/** `clew law show`: one pack, or one offence as a tree of elements with citations. */
import { parseCivilDate } from '@clew/casefile'
import {
  childrenOf,
  type LawSet,
  type LoadedNode,
  type LoadedOffence,
  type LoadedPack,
  versionOn,
} from '@clew/law'
import { inLanguage } from '@clew/law/explain'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { loadLaw } from '../law.ts'
import { nearest, readOptions } from '../options.ts'
import { table } from '../output/table.ts'

export const lawShowOptions = { on: { type: 'string', value: '<day>' } } as const

export const lawShow: Command = async (args, context) => {
  const { values, words } = readOptions(args, lawShowOptions, 'law show')
  const [name, ...more] = words
  if (name === undefined)
    throw wrongUse('Which pack or offence?', 'For example: clew law show us/forced-labour')
  if (more.length > 0) throw wrongUse('One pack or offence at a time.')
  if (values.on !== undefined && parseCivilDate(values.on) === undefined) {
    throw wrongUse(context.words.noSuchDay(values.on))
  }
  const pack = name.split('/')[0] ?? ''
  const law = await loadLaw(context, [pack])
  if (name.includes('/')) showOffence(law, name, values.on, context)
  else showPack(law, pack, context)
  return 0
}

function showPack(law: LawSet, name: string, { screen, words: w, language, json }: Context): void {
  const pack = law.pack(name)
  if (pack === undefined)
    throw wrongInput(w.unknownPacks(name, law.packs.map((each) => each.pack).join(', ')))
  if (json) {
    screen.json({ ok: true, pack })
    return
  }
  screen.heading(`${inLanguage(pack.title, language)} (${pack.pack} ${pack.version})`)
  screen.line(
    `${w.asAt} ${pack.asAt}. ${w.review}: ${pack.review === 'unverified' ? w.unverified : `${pack.review.by}, ${pack.review.on}`}`,
  )
  screen.line()
  const newest = [...Map.groupBy(pack.offences, ({ id }) => id).values()].flatMap(
    (texts) => texts.at(-1) ?? [],
  )
  const rows = newest.map((offence) => [
    offence.ref,
    inLanguage(offence.title, language),
    cited(pack, offence.source),
    offence.reading,
  ])
  screen.lines(
    table(
      ['', w.offence, '', w.review].map((title) => ({ title })),
      rows,
      screen.width,
    ),
  )
  for (const limit of pack.limits) screen.paragraph(limit, '· ')
}

function showOffence(law: LawSet, ref: string, day: string | undefined, context: Context): void {
  const { screen, words: w, language, json } = context
  const texts = law.byRef(ref)
  const offence = day === undefined ? texts.at(-1) : versionOn(texts, day)
  const pack = law.pack(offence?.pack ?? '')
  if (offence === undefined || pack === undefined) throw unknown(law, ref, context)
  if (json) {
    screen.json({ ok: true, offence, texts: texts.map(({ valid }) => valid) })
    return
  }
  screen.heading(`${inLanguage(offence.title, language)} (${offence.ref}), ${cited(pack, offence.source)}`)
  screen.line(`${force(offence, context)}. ${w.reading(w.readings[offence.reading])}.`)
  const others = texts.filter((text) => text !== offence)
  if (others.length > 0) screen.paragraph(w.otherTexts(others.map((text) => force(text, context)).join('; ')))
  screen.line()
  draw(offence.elements, '', '', pack, context)
  if (offence.consent !== undefined) {
    screen.line()
    screen.paragraph(`${w.consent[offence.consent.irrelevant]} [${cited(pack, offence.consent.source)}]`)
  }
  const custody = offence.penalty?.custody
  if (custody !== undefined) {
    screen.line()
    screen.paragraph(w.penalty(`${custody.min === undefined ? '' : `${custody.min} – `}${custody.max}`))
  }
  if (offence.note !== undefined) screen.paragraph(offence.note)
}

function draw(node: LoadedNode, lead: string, branch: string, pack: LoadedPack, context: Context): void {
  const { screen, language } = context
  const children = childrenOf(node)
  const group = groupWord(node, context)
  // A group that the pack did not name has no better title than what it is.
  const title = inLanguage(node.title, language)
  const called = group === '' ? title : node.named ? `${title} (${group})` : group
  const text = `${called} [${cited(pack, node.source)}]`
  screen.paragraph(text, lead + branch)
  const deeper = lead + (branch === '' ? '' : branch.startsWith('└') ? '   ' : '│  ')
  for (const [at, child] of children.entries()) {
    draw(child, deeper, at === children.length - 1 ? '└─ ' : '├─ ', pack, context)
  }
}

function groupWord(node: LoadedNode, { words: w }: Context): string {
  if ('all' in node) return w.all
  if ('any' in node) return w.any
  return 'atLeast' in node ? w.atLeast(node.atLeast) : ''
}

function cited(
  { instruments }: LoadedPack,
  { instrument, article }: { instrument: string; article: string },
): string {
  return `${instruments.find(({ id }) => id === instrument)?.short ?? instrument} ${article}`
}

const force = ({ valid }: LoadedOffence, { words: w }: Context): string =>
  w.inForce(valid.from ?? '', valid.to ?? '')

function unknown(law: LawSet, ref: string, { words: w }: Context) {
  const known = [...new Set(law.packs.flatMap(({ offences }) => offences.map((offence) => offence.ref)))]
  const near = nearest(ref, known)
  const own = known.filter((each) => each.startsWith(`${ref.split('/')[0] ?? ''}/`))
  return wrongInput(w.noOffence(ref), near === undefined ? own.join('\n') : `${near}?`, { known: own })
}
