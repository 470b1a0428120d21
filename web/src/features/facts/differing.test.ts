// What is marked must be all that differs, and what is cut must be alike.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differing } from './differing.ts'

const prose = fc
  .array(fc.constantFrom('the', 'passport', 'پاسپورٹ', 'was', 'kept', 'V1', '\n', '强'), { maxLength: 30 })
  .map((words) => words.join(' '))

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('the marked part with what stands around it is the text, and around it both say the same', () => {
  fc.assert(
    fc.property(prose, prose, (a, b) => {
      const [one, two] = [differing(a, b), differing(b, a)]
      expect(one.before + one.middle + one.after).toBe(a)
      expect([one.before, one.after].map(plain)).toEqual([two.before, two.after].map(plain))
    }),
  )
})

test('a space at the end is no difference', () => {
  expect(differing('kept Mine. paid. ', 'kept Theirs. paid.').middle.trim()).toBe('Mine.')
})

test('of a long text only what is near the difference is left', () => {
  const alike = 'The owner kept both passports in the safe behind the counter. '.repeat(20)
  const { before, middle, after } = differing(`${alike}Mine. ${alike}`, `${alike}Theirs. ${alike}`)
  expect(middle.trim()).toBe('Mine.')
  expect([before.startsWith('… '), after.endsWith(' …')]).toEqual([true, true])
  expect(before.length + after.length).toBeLessThan(160)
})
