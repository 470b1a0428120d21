/** What a new page begins with: every section and key that the reader will ask for, and nothing invented. */
import type { EntryKind } from '@clew/contract'

export type Beginning = {
  readonly id: string
  readonly title?: Readonly<Record<string, string>>
  /** Of a measure: below which, and where among those beside it, from 1. */
  readonly parent?: string
  readonly order: number
  /** Headings that it answers. */
  readonly origin: readonly { readonly page: string; readonly heading: string }[]
}

export function emptyPage(kind: EntryKind, page: Beginning): string {
  return kind === 'measure' ? emptyMeasure(page) : emptyPractice(page)
}

/** JSON in quotation marks is YAML, whatever somebody typed. */
const titleOf = (title: Beginning['title'] = { en: '' }): string =>
  `{${Object.entries(title)
    .map(([language, words]) => `${language}: ${JSON.stringify(words)}`)
    .join(', ')}}`

const emptyMeasure = ({ id, title, parent, order, origin }: Beginning): string => `---
id: ${id}
title: ${titleOf(title)}
pillar: ${id.split('/')[0]}
${parent === undefined ? '' : `parent: ${parent}\n`}order: ${order}
origin:${origin.length === 0 ? ' []' : ''}${origin.map(({ page, heading }) => `\n  - {page: ${page}, heading: ${JSON.stringify(heading)}}`).join('')}
obligations: []
who: []
concepts: []
related: []
duties: []
practices: []
decisions: []
indicators: []
training: []
resources: []
sources: []
reading: unverified
review: unreviewed
---

## What it is

## Why

## What is required

## How to implement

## Who

## How you know it works

## Pitfalls
`

const emptyPractice = ({ id, title }: Beginning): string => `---
id: ${id}
title: ${titleOf(title)}
kind: good-practice
places: []
year: ""
measures: []
sources: []
reading: unverified
review: unreviewed
---

## What was done

## Result
`
