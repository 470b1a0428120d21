// The smallest library that is accepted; tests change one thing of it and look at what is said.
import type { LibraryFiles } from './read-library.ts'

const checklist = `
instruments: [{id: palermo, title: {en: Palermo Protocol}, short: Palermo Protocol}]
groups: [{id: A, title: {en: Definition}}]
items:
  - id: P-3b
    group: A
    provisions: [{instrument: palermo, article: "3(b)"}]
    strength: mandatory
    question: {en: Does agreement make no difference?}
    satisfied: {en: An express rule.}
`
const tree = `
pages: [{id: guide, title: A guide, publisher: Somebody, file: guide.txt, parts: [Foreword]}]
headings:
  - {page: guide, heading: Law, measure: prosecution/law}
  - {page: guide, heading: Consent, measure: prosecution/consent, under: prosecution/law}
`
const body = `
## What it is

A rule. [palermo 3(b)]

## Why

Because. [guide Consent]

## What is required

- This. [palermo 3(b)]

## How to implement

1. First. [guide Foreword]
2. Then. [guide]

## Who

Everybody. [guide]

## How you know it works

It works. [guide]

## Pitfalls

- Haste. [guide]
`
const measure = (id: string, keys: string): string => `---
id: prosecution/${id}
title: {en: ${id}}
pillar: prosecution
${keys}
obligations:
  - {instrument: palermo, article: "3(b)", strength: mandatory, item: P-3b, source: palermo}
who: [legislator]
related: []
duties: []
indicators: [A figure]
training: []
resources: []
sources:
  - {key: palermo, title: Protocol, reading: read}
  - {key: guide, title: A guide, reading: read}
reading: read
review: unreviewed
---
${body}`
const practice = `---
id: somewhere
title: {en: Somewhere}
kind: good-practice
places: [{state: TH, name: {en: Thailand}}]
year: "2015"
measures: [prosecution/consent]
origin: [{page: guide, heading: Consent}]
sources: [{key: guide, title: A guide, reading: read}]
reading: secondary
review: unreviewed
---

## What was done

Something. [guide]

## Result

None is reported. [guide]
`

export const minimalLibrary: LibraryFiles = new Map([
  ['checklist.yaml', checklist],
  ['tree.yaml', tree],
  [
    'measures/prosecution/law.md',
    measure(
      'law',
      'order: 1\norigin: [{page: guide, heading: Law}]\nconcepts: []\npractices: []\ndecisions: []',
    ),
  ],
  [
    'measures/prosecution/consent.md',
    measure(
      'consent',
      'parent: prosecution/law\norder: 1\norigin: [{page: guide, heading: Consent}]\nconcepts: [consent.victim]\npractices: [somewhere]\ndecisions: [AU-01]',
    ),
  ],
  ['practices/somewhere.md', practice],
])
