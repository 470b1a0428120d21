/** A piece of a text with the words marked that somebody searched for. */

type ExcerptProps = {
  excerpt: string
  /** Beginning and end of each mark, in UTF-16 code units of the excerpt. */
  marks: readonly (readonly [number, number])[]
}

export function Excerpt(props: ExcerptProps) {
  return piecesOf(props).map(({ words, marked }, at) =>
    marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  )
}

function piecesOf({ excerpt, marks }: ExcerptProps): { words: string; marked: boolean }[] {
  const pieces: { words: string; marked: boolean }[] = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push({ words: excerpt.slice(from, start), marked: false })
    pieces.push({ words: excerpt.slice(start, end), marked: true })
    from = end
  }
  return [...pieces, { words: excerpt.slice(from), marked: false }].filter(({ words }) => words !== '')
}
