/** Markdown of the library on the screen: made of elements, never of HTML that somebody wrote. */
import { citedAs, type Inline, type Prose, readProse } from '@clew/library/prose'
import { Fragment, useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'

type ProseTextProps = {
  markdown: string
  /** Keys that count as citations. */
  sources: ReadonlySet<string>
  /** Language that the text is really in. */
  language: string
}

export function ProseText({ markdown, sources, language }: ProseTextProps) {
  const blocks = useMemo(() => readProse(markdown, sources), [markdown, sources])
  return (
    <div className="prose reading" lang={language} dir="auto">
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: Prose }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4 dir="auto">
          <Spans inner={block.inner} />
        </h4>
      )
    case 'paragraph':
      return (
        <p dir="auto">
          <Spans inner={block.inner} />
        </p>
      )
    case 'list':
      return <Entries block={block} />
    case 'quote':
      return (
        <blockquote>
          {block.blocks.map((inner, at) => (
            <Block key={at} block={inner} />
          ))}
        </blockquote>
      )
    case 'table':
      return <Grid block={block} />
    case 'preformatted':
      return <pre dir="auto">{block.text}</pre>
    case 'rule':
      return <hr />
  }
}

function Entries({ block }: { block: Extract<Prose, { kind: 'list' }> }) {
  const entries = block.items.map((item, at) => (
    <li key={at} dir="auto">
      {item.map((inner, place) =>
        inner.kind === 'paragraph' ? (
          <Spans key={place} inner={inner.inner} />
        ) : (
          <Block key={place} block={inner} />
        ),
      )}
    </li>
  ))
  return block.ordered ? <ol start={block.start}>{entries}</ol> : <ul>{entries}</ul>
}

function Grid({ block }: { block: Extract<Prose, { kind: 'table' }> }) {
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              <th key={at} scope="col" dir="auto">
                <Spans inner={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place} dir="auto">
                  <Spans inner={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Spans({ inner }: { inner: readonly Inline[] }) {
  return inner.map((one, at) => (
    <Fragment key={at}>
      <Span one={one} />
    </Fragment>
  ))
}

function Span({ one }: { one: Inline }) {
  switch (one.kind) {
    case 'text':
      return one.text
    case 'code':
      return <code dir="ltr">{one.text}</code>
    case 'line-break':
      return <br />
    case 'citation':
      return <Citation one={one} />
    case 'strong':
      return (
        <strong>
          <Spans inner={one.inner} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Spans inner={one.inner} />
        </em>
      )
    case 'struck':
      return (
        <s>
          <Spans inner={one.inner} />
        </s>
      )
    case 'link':
      return (
        <a href={one.to} rel="noreferrer" target="_blank">
          <Spans inner={one.inner} />
        </a>
      )
  }
}

/** Small and beside the words; leads to the source at the foot of the page. */
function Citation({ one }: { one: Extract<Inline, { kind: 'citation' }> }) {
  const text = useText()
  const key = one.citations[0]?.key ?? ''
  const said = citedAs(one.citations, text.language.code)
  return (
    <a
      className="citation"
      href={`#source-${key}`}
      dir="ltr"
      aria-label={text('library.source-of', { source: said })}
    >
      {said}
    </a>
  )
}
