/** What a court can have decided: a charge, one element of a charge, or a fact; each under one value of a list. */
import type { Finding } from '@clew/casefile'
import type { Assessment } from '@clew/law'
import { useText } from '../../i18n/use-text.ts'
import { useOpenCase } from '../case-file/case-context.ts'
import { useNames } from '../case-file/use-names.ts'

export type Subject = Pick<Finding, 'fact' | 'charge' | 'element'>

const mark = '|'

export const subjectValue = ({ fact, charge, element }: Subject): string =>
  [fact ?? '', charge ?? '', element ?? ''].join(mark)

/** Only what was chosen is there: a record has exactly one subject. */
export function subjectOf(value: string): Subject {
  const [fact = '', charge = '', element = ''] = value.split(mark)
  return {
    ...(fact === '' ? {} : { fact }),
    ...(charge === '' ? {} : { charge }),
    ...(element === '' ? {} : { element }),
  }
}

type Assessed = Pick<Assessment, 'charges'>

/** Names subjects as a person reads them. */
export function useSubjectName(assessment: Assessed): (subject: Subject) => string {
  const text = useText()
  const names = useNames()
  return ({ fact, charge: id, element }) => {
    if (fact !== undefined) return names.any(fact)
    const charge = assessment.charges.find((one) => one.charge === id)
    if (charge === undefined) return id ?? ''
    const whole = `${text.words(charge.title)}, ${names.person(charge.accused)}`
    if (element === undefined) return whole
    const title = charge.elements.find((one) => one.element === element)?.title
    return `${whole}: ${title === undefined ? element : text.words(title)}`
  }
}

/** Every subject of the file: charges first, then their elements, then facts; `also` where it is deeper in a tree. */
export function useSubjects(assessment: Assessed, also: Subject) {
  const { caseFile } = useOpenCase()
  const name = useSubjectName(assessment)
  const all: readonly Subject[] = [
    ...caseFile.charges.map(({ id }) => ({ charge: id })),
    ...assessment.charges.flatMap((charge) =>
      charge.elements.map(({ element }) => ({ charge: charge.charge, element })),
    ),
    ...caseFile.facts.map(({ id }) => ({ fact: id })),
  ]
  const known = all.map((subject) => ({ value: subjectValue(subject), label: name(subject) }))
  const own = subjectValue(also)
  return own === subjectValue({}) || known.some(({ value }) => value === own)
    ? known
    : [{ value: own, label: name(also) }, ...known]
}
