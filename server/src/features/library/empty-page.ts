/** What a new page begins with: every section and key that the reader will ask for, and nothing invented. */
import type { EntryKind } from '@clew/contract'

export function emptyPage(kind: EntryKind, id: string): string {
  return kind === 'measure' ? emptyMeasure(id) : emptyPractice(id)
}

const emptyMeasure = (id: string): string => `---
id: ${id}
title: {en: ""}
pillar: ${id.split('/')[0]}
order: 1
origin: []
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

const emptyPractice = (id: string): string => `---
id: ${id}
title: {en: ""}
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
