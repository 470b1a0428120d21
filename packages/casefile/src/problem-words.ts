// English words for everything that can be wrong with a case file: what, why, and what to do next.
// Data: one entry a code. Other languages sit beside this file with the same keys.

import { terms } from './problem-terms.ts'

const problems = {
  // --- the text -----------------------------------------------------------------------------------------
  'file-too-large': {
    what: 'The file has {characters} characters; a case file may have at most {limit}.',
    next: 'Keep statements and documents as exhibits and let the case file name them.',
  },
  'file-empty': {
    what: 'The file is empty.',
    next: 'A case file needs at least format, reference, title, stage, forms and forum.',
  },
  'file-not-fields': {
    what: 'The file holds {found|term} where a case file begins with fields such as “format: clew-casefile/1”.',
    next: 'Check that this is a case file and not a list, a letter or a table.',
  },
  'more-problems': {
    what: 'There are {count} more problems that are not listed.',
    next: 'Mend those above first and read the file again.',
  },
  'yaml-tab': {
    what: 'A tab is used to indent this line; YAML counts only spaces.',
    next: 'Replace the tab by two spaces.',
  },
  'yaml-indent': {
    what: 'This line is not indented like its neighbours, so it is not clear what it belongs to.',
    next: 'Line it up with the fields of the same record.',
  },
  'yaml-colon': {
    what: 'A second colon followed by a space stands in this line, so the text reads as a field inside a field.',
    next: 'Put the text in double quotes.',
  },
  'yaml-unclosed': {
    what: 'A quotation mark, bracket, colon or comma is missing here.',
    next: 'Close what was opened, and put a colon and a space after each field name.',
  },
  'yaml-mark': {
    what: 'Text cannot begin with this mark without quotes.',
    next: 'Put the text in double quotes.',
  },
  'yaml-syntax': {
    what: 'This cannot be read as YAML.',
    next: 'Look at this line and the one before: quotes, brackets, colons and indentation.',
  },
  'yaml-several': {
    what: 'A second document begins here; one file holds one case.',
    next: 'Put the other case into its own file.',
  },
  'yaml-too-deep': {
    what: 'Records are nested more than {limit} deep; no part of a case file is.',
    next: 'Look for a bracket or dash too many.',
  },
  'yaml-alias': {
    what: 'The mark *{name} repeats another part of the file; repeats are refused because they can be made to grow without end and hide what a reader sees.',
    next: 'Write the repeated part out.',
  },
  'yaml-tag': {
    what: 'The mark {tag} asks for a special kind of value; a case file has only text, numbers, lists and records.',
    next: 'Remove the mark.',
  },
  'yaml-directive': {
    what: 'A line that begins with % changes how the file is read; a case file has no such line.',
    next: 'Remove the line.',
  },
  'key-not-text': {
    what: 'A field name must be a word; this one is {found|term}.',
    next: 'Use the field names of the format.',
  },
  'key-repeated': {
    what: 'The field “{key}” stands twice in the same record, so one of the two would be lost.',
    next: 'Keep one, or merge the two.',
  },
  'key-forbidden': {
    what: 'The field name “{key}” is reserved by programs and refused for safety.',
    next: 'Remove it.',
  },
  'format-missing': {
    what: 'The file does not say which version of the format it is written in.',
    next: 'Begin it with “format: {known}”.',
  },
  'format-unknown': {
    what: 'The format “{found}” is not one that a case file can have.',
    next: 'Begin the file with “format: {known}”.',
  },
  'format-newer': {
    what: 'The file is written in the format “{found}”, which is newer than this program; it reads up to “{known}”.',
    next: 'Update Clew, or ask the sender for the older format. Nothing was changed.',
  },
  // --- the shape ----------------------------------------------------------------------------------------
  'unknown-key': { what: 'There is no field “{key}” here.', next: 'Allowed here: {allowed}.' },
  'missing-field': { what: 'The field “{field}” is missing.', next: 'Add it; it holds {expected|term}.' },
  'empty-field': {
    what: 'The field “{field}” has nothing after its colon.',
    next: 'Fill it in, or remove the line.',
  },
  'wrong-type': {
    what: '“{field}” must be {expected|term}, but here it is {found|term}.',
    next: 'Write it as {expected|term}.',
  },
  'not-in-list': { what: '“{found}” is not one of the words allowed here.', next: 'Use one of: {allowed}.' },
  'text-empty': { what: 'The text of “{field}” is empty.', next: 'Write something, or remove the field.' },
  'text-too-short': {
    what: 'The text of “{field}” is shorter than {limit} characters.',
    next: 'Write it in full.',
  },
  'text-too-long': {
    what: 'The text of “{field}” is longer than {limit} characters.',
    next: 'Shorten it; keep long texts as exhibits.',
  },
  'text-unstorable': {
    what: 'The text holds a character that cannot be stored or printed ({character}).',
    next: 'Delete it; it often comes from copying out of a PDF.',
  },
  'list-empty': { what: 'The list “{field}” needs at least one entry.', next: 'Add one.' },
  'number-too-small': { what: '“{field}” must be at least {limit}.', next: 'Correct the number.' },
  'number-too-big': { what: '“{field}” must be at most {limit}.', next: 'Correct the number.' },
  'id-form': {
    what: '“{found}” cannot be an identifier.',
    next: 'Use up to 64 letters, digits, dots, dashes and underscores, such as P1 or E4.',
  },
  'country-form': {
    what: '“{found}” is not a country code.',
    next: 'Use the two capital letters of ISO 3166, such as PH or GB.',
  },
  'currency-form': {
    what: '“{found}” is not a currency code.',
    next: 'Use the three capital letters of ISO 4217, such as USD or AUD.',
  },
  'amount-form': {
    what: '“{found}” is not an amount in whole minor units.',
    next: 'Write cents or pence without dot or comma: "1216000" is 12,160.00.',
  },
  'date-form': {
    what: '“{found}” is not a date of the form year-month-day.',
    next: 'Write it like 2015-03-09.',
  },
  'decision-date-form': {
    what: '“{found}” is not a date of the form year, year-month or year-month-day.',
    next: 'Write it like 2015, 2015-03 or 2015-03-09.',
  },
  'concept-form': {
    what: '“{found}” cannot be a concept.',
    next: 'Concepts look like means.deception; the list is in law-packs/concepts.yaml.',
  },
  'offence-form': {
    what: '“{found}” does not name an offence.',
    next: 'Write the pack, a slash and the offence: us/forced-labour.',
  },
  'text-form': {
    what: '“{found}” does not have the form that “{field}” needs.',
    next: 'Look at the format page.',
  },
  'shape-wrong': { what: '“{field}” does not fit the format.', next: 'Look at the format page.' },
  // --- references -----------------------------------------------------------------------------------------
  'id-repeated': {
    what: 'The identifier “{id}” is already used by {kind|term} at {first}; an identifier is unique in the whole file.',
    next: 'Give this record another one.',
  },
  'unknown-reference': {
    what: 'Nothing in the file has the identifier “{id}”; this must name {kinds|terms}.',
    next: 'Correct it, or add the record.',
  },
  'wrong-reference': {
    what: '“{id}” is {kind|term}; this must name {kinds|terms}.',
    next: 'Name the right record.',
  },
  'listed-twice': { what: '“{id}” stands twice in this list.', next: 'Keep it once.' },
  'circular-derivation': {
    what: 'These items are derived from one another in a circle: {chain}. An item cannot rest on itself.',
    next: 'Remove the derivation that is wrong.',
  },
  'circular-inference': {
    what: 'These facts are inferred from one another in a circle: {chain}. A fact cannot prove itself.',
    next: 'Remove the link that is wrong.',
  },
  'circular-alternative': {
    what: 'These charges are alternatives to one another in a circle: {chain}.',
    next: 'Name only the charge that comes first.',
  },
  'circular-set-aside': {
    what: 'These findings set one another aside in a circle: {chain}.',
    next: 'Only the later court sets aside the earlier finding.',
  },
  // --- facts and links ----------------------------------------------------------------------------------
  'concept-unknown': {
    what: 'The concept “{found}” is not in the list of concepts.',
    next: 'The list is in law-packs/concepts.yaml.',
  },
  'value-missing': {
    what: 'A fact of the concept “{concept}” says nothing without a value.',
    next: 'Add “value:” with {expected|term}.',
  },
  'value-not-country': {
    what: 'The value of a fact of the concept “{concept}” is a State; “{found}” is not a country code.',
    next: 'Use the two capital letters of ISO 3166, such as PH or GB.',
  },
  'link-without-item': {
    what: 'The link names neither an item of evidence nor a fact to infer from.',
    next: 'Add “evidence:” or “inference:”.',
  },
  'link-with-two-items': {
    what: 'The link names both an item of evidence and a fact to infer from; it can carry only one.',
    next: 'Make two links of it.',
  },
  'conclusive-undermines': {
    what: 'A link that undermines a fact cannot be conclusive of it.',
    next: 'Remove “conclusive”, or make the link support the opposite fact.',
  },
  'excluded-without-why': {
    what: 'The item is excluded, but nothing says why; a court will ask.',
    next: 'Add “why:” to its admissibility.',
  },
  // --- custody ------------------------------------------------------------------------------------------
  'instant-form': {
    what: '“{found}” is not a moment with its time zone.',
    next: 'Write it like 2015-03-09T14:30:00Z or 2015-03-09T14:30:00+05:00.',
  },
  'hand-over-without-receiver': {
    what: 'The item was handed over, but nothing says to whom.',
    next: 'Add “to:”.',
  },
  'hand-over-to-oneself': {
    what: 'The item was handed over by “{by}” to the same person.',
    next: 'Name the receiver, or choose another kind of event.',
  },
  // --- charges, findings, sentences ---------------------------------------------------------------------
  'accused-own-victim': {
    what: '“{id}” is accused of this charge and also named as its victim.',
    next: 'Correct one of the two.',
  },
  'finding-without-subject': {
    what: 'The finding does not say what it is about.',
    next: 'Add “fact:”, “charge:”, or “charge:” with “element:”.',
  },
  'finding-two-subjects': {
    what: 'The finding is about a fact and about a charge at once.',
    next: 'Make two findings of it.',
  },
  'element-without-charge': {
    what: 'The finding names an element, but not the charge that it belongs to.',
    next: 'Add “charge:”.',
  },
  'finding-needs-proved': {
    what: 'A finding on a fact or an element must say whether it was proved.',
    next: 'Add “proved: true” or “proved: false”.',
  },
  'finding-needs-outcome': {
    what: 'A finding on a whole charge must say its outcome.',
    next: 'Add “outcome:”, such as convicted or acquitted.',
  },
  'finding-not-outcome': {
    what: 'An outcome belongs to a whole charge, not to a fact or an element.',
    next: 'Use “proved:” here.',
  },
  'finding-not-proved': {
    what: '“proved” belongs to a fact or an element; a whole charge has an outcome.',
    next: 'Use “outcome:” here.',
  },
  'sentence-length-misplaced': {
    what: 'A sentence of the kind “{kind}” has no length in months.',
    next: 'Remove the months, or correct the kind.',
  },
  'sentence-life-misplaced': {
    what: 'Only custody can be for life; this sentence is of the kind “{kind}”.',
    next: 'Correct the kind or the length.',
  },
  'sentence-suspension-too-long': {
    what: '{suspended} months are suspended of a sentence of {months}.',
    next: 'Correct one of the two.',
  },
  'sentence-suspension-misplaced': {
    what: 'A sentence of the kind “{kind}” cannot be suspended in part.',
    next: 'Remove the suspended months, or correct the kind.',
  },
  'sentence-none-with-penalty': {
    what: 'The sentence says “none”, but gives a penalty.',
    next: 'Remove the penalty, or correct the kind.',
  },
  'sentence-other-accused': {
    what: 'The sentence of “{accused}” names the charge “{charge}”, which is against somebody else.',
    next: 'Name a charge against the same accused.',
  },
  'paid-other-currency': {
    what: 'The order is in {ordered}, but what was paid is given in {paid}; sums of two currencies cannot be compared.',
    next: 'Give the payment in the currency of the order.',
  },
  'adjournment-backwards': {
    what: 'A court date of {hearing} cannot be put off to {until}, which is not later.',
    next: 'Correct one of the two dates.',
  },
  'adjournment-undecided': {
    what: 'The request is marked “{status}”, but the day of the court’s decision is missing.',
    next: 'Add “decided:” with the day.',
  },
  'adjournment-decided-early': {
    what: 'A day of decision is given, but the request is only marked “{status}”.',
    next: 'Write granted or refused, or remove “decided:”.',
  },
  'adjournment-decided-before': {
    what: 'The court decided on {decided}, before the request was made on {asked}.',
    next: 'Correct one of the two dates.',
  },
  'adjournment-own-answer': {
    what: 'The prosecution asked for this itself, so it cannot answer it with “{status}”.',
    next: 'Correct who asked, or the status: requested, granted or refused.',
  },
  'stateless-with-nationality': {
    what: 'A stateless person has no nationality, but one is given.',
    next: 'Remove one of the two; a doubt belongs in the note.',
  },
  // --- dates, countries, money --------------------------------------------------------------------------
  'date-not-readable': {
    what: '“{text}” is not a date that can be read.',
    next: 'Write 2015, 2015-03, 2015-03-09, 2015~ (about), 2015? (in doubt), 201X, 2002/2007 or 2010/...',
  },
  'date-no-such-month': {
    what: '“{text}” names the month {month}; a year has twelve.',
    next: 'Correct the month.',
  },
  'date-no-such-day': {
    what: '“{text}” names the day {day}, but that month has {last} days.',
    next: 'Correct the day.',
  },
  'date-season': {
    what: '“{text}” names a season; seasons fall in other months in the south than in the north.',
    next: 'Write the months instead, such as 2015-03/2015-05.',
  },
  'date-backwards': { what: '“{text}” ends before it begins.', next: 'Exchange or correct the two dates.' },
  'date-open-both-sides': {
    what: '“{text}” is open on both sides and says nothing.',
    next: 'Give one of the two dates, or remove the field.',
  },
  'period-backwards': {
    what: 'The period from {from} to {to} ends before it begins.',
    next: 'Correct the dates.',
  },
  'country-unknown': {
    what: 'No State has the code “{found}”.',
    next: 'Use the code of ISO 3166, such as PH or GB.',
  },
  'currency-unknown': {
    what: 'No currency has the code “{found}”.',
    next: 'Use the code of ISO 4217, such as USD or AUD.',
  },
  'currencies-differ': {
    what: 'An amount in {left} and one in {right} cannot be added.',
    next: 'Exchange one of them at a dated rate with a source first.',
  },
  'exchange-other-currency': {
    what: 'The rate is from {left}, but the amount is in {right}.',
    next: 'Choose the rate for this currency.',
  },
  // --- edits ----------------------------------------------------------------------------------------------
  'change-wrong': {
    what: 'The change does not fit the format.',
    next: 'Look at the description of changes.',
  },
  'no-such-record': {
    what: 'There is no record “{id}” among {collection}.',
    next: 'It may have been removed meanwhile; read the case again.',
  },
  'no-such-position': {
    what: 'There is no position {at} in {collection}, which has {length} entries.',
    next: 'Read the case again.',
  },
  'still-referred': {
    what: '“{id}” cannot be removed, because these still refer to it: {referrers}.',
    next: 'Change or remove them first.',
  },
} as const

export type ProblemCode = keyof typeof problems
/** Words that fill the places `{x|term}`. */
export type ProblemTerm = keyof typeof terms

export const problemWords = {
  language: 'en',
  didYouMean: 'Did you mean “{near}”?',
  or: ' or ',
  problems: problems satisfies Record<string, { readonly what: string; readonly next: string }>,
  terms,
} as const
