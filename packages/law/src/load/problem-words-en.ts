// Refusals of packs in English, written for a lawyer who edits YAML and not for a programmer.
import type { ProblemCatalogue } from './problem-words.ts'

export const english: ProblemCatalogue = {
  meant: 'Did you mean "{nearest}"?',
  quote: 'Put it in quotes ("{value}"), or 1589.10 would become 1589.1.',
  expected: {
    '@string': 'text',
    '@number': 'a number',
    '@int': 'a whole number',
    '@boolean': 'true or false',
    '@array': 'a list',
    '@list': 'a list',
    '@list-of-some': 'a list with at least one entry',
    '@object': 'a block of keys',
    '@record': 'text by language, such as {en: Forced labour}',
    '@element': 'an element such as {concept: act.recruitment}',
    '@date': 'a day written YYYY-MM-DD',
    '@version': 'a version such as 1.0.0',
    '@country': 'the two capital letters of a State, such as GB',
    '@id': 'lower-case letters, digits and dashes',
    '@larger': 'a larger number',
    '@count': 'at least 2 for a count and 1 for a group',
    '@other': 'another kind of value',
  },
  codes: {
    yaml: {
      what: 'The file is not readable YAML: {says}.',
      why: 'Nothing after this place can be understood.',
      fix: 'Check indentation, colons and quotes at this line.',
    },
    'missing-file': {
      what: 'The file {file} is missing.',
      why: 'Packs speak in its words.',
      fix: 'Add the file, or move this one to the folder where it belongs.',
    },
    'unknown-key': {
      what: 'Nobody reads the key "{key}" here.',
      why: 'A key that is skipped in silence would be law that is never applied.',
      fix: 'Correct or remove it. Keys known here: {known}.',
    },
    'missing-field': {
      what: '"{field}" is missing.',
      why: 'The entry says too little to be applied without it.',
      fix: 'Add it at {place}.',
    },
    'wrong-type': {
      what: '"{field}" is "{value}", which is not a value it can have.',
      why: 'Expected: {expected}.',
      fix: 'Correct the value at {place}.',
    },
    'impossible-date': {
      what: 'There is no day {value}.',
      why: 'Which text of the law applies is decided by days.',
      fix: 'Write a day of the calendar as YYYY-MM-DD.',
    },
    'not-english': {
      what: '"{field}" has no English text.',
      why: 'English is the language that every reader of a pack shares; others stand beside it.',
      fix: 'Add en: … at {place}.',
    },
    'pack-folder-mismatch': {
      what: 'The pack calls itself "{pack}" and lies in the folder "{folder}".',
      why: 'Charges refer to offences as folder/offence.',
      fix: 'Give both the same name.',
    },
    'unknown-concept': {
      what: 'No concept is called "{concept}".',
      why: 'No fact of a case could ever answer it.',
      fix: 'Use a concept of concepts.yaml, or define it there.',
    },
    'unknown-broader': {
      what: 'The concept "{concept}" is said to be a kind of "{broader}", which does not exist.',
      why: 'Facts of the narrower concept would answer nothing broader.',
      fix: 'Name an existing concept, or define "{broader}".',
    },
    'circular-broader': {
      what: 'The concept "{concept}" is a kind of itself: {circle}.',
      why: 'Narrow and broad would be the same.',
      fix: 'Remove one step of the circle.',
    },
    'unknown-instrument': {
      what: 'The pack does not list an instrument "{instrument}".',
      why: 'A reader could not find the text that the citation means.',
      fix: 'List it under instruments in pack.yaml, or use one of: {known}.',
    },
    'no-citation': {
      what: '"{field}" does not say where it was read.',
      why: 'No element, penalty or rule stands without its citation.',
      fix: 'Add source: {instrument: …, article: …} at {place}.',
    },
    'duplicate-id': {
      what: 'The id "{id}" is used more than once.',
      why: 'Findings and scenarios point at it and must mean one thing.',
      fix: 'Give one of the two another id.',
    },
    'overlapping-validity': {
      what: 'Two texts of "{offence}" are in force at once: {a} ({other}) and {b}.',
      why: 'An act is judged by the one text of its day.',
      fix: 'End the older text on the day before the newer begins.',
    },
    'backward-validity': {
      what: 'The text ends on {to}, before it begins on {from}.',
      why: 'It would apply to no act at all.',
      fix: 'Exchange or correct the two days.',
    },
    'unknown-offence': {
      what: 'No offence is called "{offence}".',
      why: 'The reference leads nowhere.',
      fix: 'Use the id of an offence of this pack, or pack/offence for one of another.',
    },
    'circular-offence': {
      what: 'The offence rests on itself: {circle}.',
      why: 'It could never be proved.',
      fix: 'Break the circle: let one of them ask for its elements directly.',
    },
    'element-without-kind': {
      what: 'The element does not say what it asks.',
      why: 'Exactly one key tells the kind of an element.',
      fix: 'Give it one of: {known}.',
    },
    'element-with-two-kinds': {
      what: 'The element asks two things at once: {kinds}.',
      why: 'Nobody could say whether both or either must be shown.',
      fix: 'Put each into an element of its own under all: or any:.',
    },
    'element-too-deep': {
      what: 'The tree is more than {limit} levels deep here.',
      why: 'Nobody can read or explain such a tree.',
      fix: 'Join levels, or use a definition of its own with auxiliary: true.',
    },
    'empty-group': {
      what: 'The group "{field}" is empty.',
      why: 'An empty group would be shown by nothing, or by anything.',
      fix: 'List at least one element, or remove the group.',
    },
    'at-least-out-of-range': {
      what: 'atLeast is {atLeast}; possible here: {size}.',
      why: 'The element could never be shown, or would always be.',
      fix: 'Choose a number between 1 and the number of elements (2 or more for a count).',
    },
    'unreachable-age': {
      what: 'Nobody is at least {atLeast} and under {under}.',
      why: 'This branch of the law could never be shown.',
      fix: 'Correct the ages, or move the branch out of the group that excludes it.',
    },
    'consent-as-element': {
      what: '"{concept}" stands as an element.',
      why: 'Consent of a victim never decides a charge whose means or childhood is shown (Palermo Protocol art. 3(b) and (c)).',
      fix: 'Say it with consent: {irrelevant: …, source: …} on the offence.',
    },
    'unknown-mode-base': {
      what: 'A base element stands outside a mode of liability.',
      why: 'base: means "the offence that this mode extends", and an offence extends none.',
      fix: 'Move it to modes in pack.yaml, or name the offence with offence: [...].',
    },
    'bad-term': {
      what: '"{value}" is not a term or fraction that "{field}" can have.',
      why: 'Ranges are compared in whole months.',
      fix: 'Write 15y, 6m, 20y6m, 30d, life, death or any; a fraction as 4/3.',
    },
    'min-above-max': {
      what: 'The minimum {min} is above the maximum {max}.',
      why: 'No sentence could lie in such a range.',
      fix: 'Exchange or correct the bounds.',
    },
  },
}
