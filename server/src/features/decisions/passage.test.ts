/** The passage of a decision in which the words stand that were asked for, in the language that has them. */
import { Decision, type DecisionInput } from '@clew/library/decision'
import { expect, test } from 'vitest'
import { generatedInput } from '../../../../tests/fixtures/generated-decisions.ts'
import { termsOf } from '../cases/index.ts'
import { passageOf } from './passage.ts'

const decision = Decision.parse({
  ...generatedInput(1),
  language: 'en',
  title: 'The salt farms',
  facts: 'Men from the city were sold to a broker. They slept in a shed and were paid nothing for years.',
  lessons: [{ says: 'Isolation can stand in for a lock.' }],
  translations: {
    hi: {
      title: 'नमक के खेत',
      facts: 'शहर के आदमी एक दलाल को बेचे गए। वे एक झोपड़ी में सोते थे।',
      made: 'machine',
      review: 'unreviewed',
    },
    ur: {
      title: 'نمک کے کھیت',
      lesson: 'تنہائی تالے کی جگہ لے سکتی ہے۔',
      made: 'machine',
      review: 'unreviewed',
    },
    zh: { title: '盐田', facts: '男子被卖给中间人，多年没有工资。', made: 'machine', review: 'unreviewed' },
    ru: {
      title: 'Соляные фермы',
      facts: 'Мужчин продали посреднику и годами не платили.',
      made: 'machine',
      review: 'unreviewed',
    },
  },
} satisfies DecisionInput)

const found = (question: string) => {
  const passage = passageOf(decision, termsOf(question))
  return (
    passage && [passage.part, passage.language, passage.marks.map((mark) => passage.excerpt.slice(...mark))]
  )
}

test.each([
  ['broker', ['facts', 'en', ['broker']]],
  ['isolat lock', ['lesson', 'en', ['Isolation', 'lock']]],
  ['दलाल', ['facts', 'hi', ['दलाल']]],
  ['تنہائی', ['lesson', 'ur', ['تنہائی']]],
  ['中间人', ['facts', 'zh', ['中间人']]],
  ['посреднику', ['facts', 'ru', ['посреднику']]],
])('Asked for "%s" it is shown where that stands', (question, expected) => {
  expect(found(question)).toEqual(expected)
})

test('The part that holds more of the words is shown', () => {
  expect(found('shed years')).toEqual(['facts', 'en', ['shed', 'years']])
})

test('A word that only the title holds has no passage', () => {
  expect(found('盐田')).toBeUndefined()
})

test('A long text is cut to where the words stand', () => {
  const long = {
    ...decision,
    facts: `${'Nothing here. '.repeat(100)}The ledger was found.${' More.'.repeat(100)}`,
  }
  const passage = passageOf(long, termsOf('ledger'))
  expect(passage?.excerpt).toContain('ledger was found')
  expect(passage?.excerpt.length).toBeLessThan(230)
})
