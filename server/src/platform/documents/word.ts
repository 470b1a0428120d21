/** Makes a Word file of a document, with a direction on every paragraph, table and run, because Word finds none by itself. */
import type * as DocxModule from 'docx'
import type { IRunOptions, Paragraph, ParagraphChild, Table } from 'docx'
import { type Direction, directionOf, directionOfLanguage } from './direction.ts'
import type { Block, DocumentModel, Span, Text } from './document.ts'

type Docx = typeof DocxModule
type Child = Paragraph | Table
type Setting = { readonly docx: Docx; readonly page: Direction; readonly language: string }

/** Widths are twentieths of a point: A4 without its margins, upright and lying. */
const across = { upright: 9638, lying: 14570 } as const
const margin = 1134
const openable = /^(https?|mailto):/i

/** Loaded only when somebody asks for a document. */
export async function wordOf(model: DocumentModel): Promise<Buffer> {
  const docx = await import('docx')
  const page = directionOfLanguage(model.language)
  const setting = { docx, page, language: model.language }
  const lying = model.landscape === true
  const width = lying ? across.lying : across.upright
  const children = [
    paragraphOf([{ text: model.title, strong: true }], setting, { heading: 'Title' }),
    ...(model.subtitle === undefined ? [] : [paragraphOf(model.subtitle, setting, { quiet: true })]),
    ...model.blocks.flatMap((block) => blockOf(block, setting, width)),
  ]
  const file = new docx.Document({
    title: model.title,
    creator: 'Clew',
    styles: {
      default: {
        document: { run: { font: fontOf(page), size: 21, language: languageTag(model.language, page) } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: docx.LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { start: 480, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: lying ? { orientation: docx.PageOrientation.LANDSCAPE } : {},
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footerOf(model.footer ?? '', setting) },
        children,
      },
    ],
  })
  return docx.Packer.toBuffer(file)
}

/** The second font is that of scripts that run right to left. */
const fontOf = (page: Direction) => ({
  ascii: 'Noto Sans',
  hAnsi: 'Noto Sans',
  cs: page === 'rtl' ? 'Noto Nastaliq Urdu' : 'Noto Sans',
})
const languageTag = (language: string, page: Direction) =>
  page === 'rtl' ? { value: 'en', bidirectional: language } : { value: language }

function footerOf(text: string, setting: Setting) {
  const { docx, page } = setting
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        bidirectional: page === 'rtl',
        alignment: docx.AlignmentType.CENTER,
        children: [
          ...runsOf(text, setting, { size: 16 }),
          new docx.TextRun({ text: ' · ', size: 16 }),
          new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 16 }),
        ],
      }),
    ],
  })
}

type Dress = {
  readonly heading?: 'Title' | 'Heading1' | 'Heading2' | 'Heading3'
  readonly quiet?: boolean
  readonly set?: 'bullet' | 'steps'
  readonly bar?: boolean
  readonly small?: boolean
}

function paragraphOf(text: Text, setting: Setting, dress: Dress = {}): Paragraph {
  const { docx, page } = setting
  const whole = spansOf(text)
    .map((span) => span.text)
    .join('')
  const direction = directionOf(whole) ?? page
  return new docx.Paragraph({
    bidirectional: direction === 'rtl',
    // The mark of direction alone leaves the text at the other side; `start` follows it.
    alignment: docx.AlignmentType.START,
    spacing: { before: dress.heading === undefined ? 40 : 200, after: 60 },
    ...(dress.heading === undefined ? {} : { heading: dress.heading, keepNext: true }),
    ...(dress.set === 'bullet' ? { bullet: { level: 0 } } : {}),
    ...(dress.set === 'steps' ? { numbering: { reference: 'steps', level: 0 } } : {}),
    ...(dress.bar === true
      ? {
          border: { left: bar(docx, direction === 'ltr'), right: bar(docx, direction === 'rtl') },
          indent: { start: 200 },
        }
      : {}),
    children: runsOf(text, setting, {
      ...(dress.quiet === true ? { color: '566166' } : {}),
      ...(dress.small === true ? { size: 18 } : {}),
    }),
  })
}

const bar = (docx: Docx, there: boolean) => ({
  style: there ? docx.BorderStyle.SINGLE : docx.BorderStyle.NONE,
  size: there ? 18 : 0,
  space: 8,
  color: 'A02D26',
})

const spansOf = (text: Text): readonly Span[] =>
  (typeof text === 'string' ? [text] : text).map((part) => (typeof part === 'string' ? { text: part } : part))

/** A run in which both directions meet shows one of them turned around: each stretch of one direction is a run of its own. */
function runsOf(text: Text, setting: Setting, options: IRunOptions = {}): ParagraphChild[] {
  const { docx, page } = setting
  return spansOf(text).flatMap((span): ParagraphChild[] => {
    const dress: IRunOptions = {
      ...options,
      ...(span.strong === true ? { bold: true, boldComplexScript: true } : {}),
      ...(span.emphasis === true ? { italics: true } : {}),
      ...(span.quiet === true ? { color: '566166', size: 18 } : {}),
    }
    const runs = stretches(span.text, page).map(
      ({ text: part, direction }) =>
        new docx.TextRun({ ...dress, text: part, rightToLeft: direction === 'rtl' }),
    )
    return span.link !== undefined && openable.test(span.link)
      ? [new docx.ExternalHyperlink({ link: span.link, children: runs })]
      : runs
  })
}

/** Splits where letters change direction; what has none stays with what came before it. */
export function stretches(text: string, page: Direction): { text: string; direction: Direction }[] {
  const parts: { text: string; direction: Direction }[] = []
  let direction = directionOf(text) ?? page
  for (const word of text.match(/\s+|[،؛؟۔]+|[^\s،؛؟۔]+/gu) ?? []) {
    const own = /^[،؛؟۔]/u.test(word) ? 'rtl' : directionOf(word)
    const last = parts.at(-1)
    if (own !== undefined) direction = own
    if (last === undefined || (own !== undefined && last.direction !== direction))
      parts.push({ text: word, direction })
    else last.text += word
  }
  return parts
}

function blockOf(block: Block, setting: Setting, width: number): Child[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, setting, { heading: `Heading${block.level}` })]
    case 'paragraph':
      return [paragraphOf(block.text, setting, { quiet: block.quiet === true })]
    case 'notice':
      return [paragraphOf(block.text, setting, { bar: true })]
    case 'list':
      return block.items.flatMap((item) =>
        item.flatMap((inner) =>
          inner.kind === 'paragraph'
            ? [paragraphOf(inner.text, setting, { set: block.ordered ? 'steps' : 'bullet' })]
            : blockOf(inner, setting, width),
        ),
      )
    case 'facts':
      return block.items.map(({ term, text }) =>
        paragraphOf([{ text: `${term}: `, strong: true }, ...spansOf(text)], setting),
      )
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [paragraphOf(block.caption, setting, { quiet: true })]),
        tableOf(block, setting, width),
        paragraphOf('', setting),
      ]
    case 'new-page':
      return [new setting.docx.Paragraph({ pageBreakBefore: true })]
  }
}

function tableOf(block: Extract<Block, { kind: 'table' }>, setting: Setting, width: number): Table {
  const { docx, page } = setting
  const shares = block.columns.map(({ width: share = 1 }) => share)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((width * share) / whole))
  const row = (cells: readonly Text[], header: boolean) =>
    new docx.TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new docx.TableCell({
            width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(header ? { shading: { fill: 'F2F0EA' } } : {}),
            children: linesOf(cell).map((line) =>
              paragraphOf(header ? strong(line) : line, setting, { small: true }),
            ),
          }),
      ),
    })
  return new docx.Table({
    visuallyRightToLeft: page === 'rtl',
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        block.columns.map(({ title }) => title),
        true,
      ),
      ...block.rows.map((cells) => row(cells, false)),
    ],
  })
}

const strong = (text: Text): Text => spansOf(text).map((span) => ({ ...span, strong: true }))

/** A line break in a cell begins a paragraph, so that each line finds its own direction. */
const linesOf = (cell: Text): readonly Text[] => (typeof cell === 'string' ? cell.split('\n') : [cell])
