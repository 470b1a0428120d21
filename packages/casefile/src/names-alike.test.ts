// One person is written in many ways; two persons must not be taken for one because both are short.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesAlike } from './names-alike.ts'

describe('names may be one', () => {
  test.each([
    ['Muhammad Hussain', 'Мухаммад Хуссейн'],
    ['Muhammad Hussain', 'محمد حسین'],
    ['محمّد حسين', 'محمد حسین'],
    ['मोहम्मद हुसैन', 'Mohammed Hussein'],
    ['Александр Иванов', 'Ivanov, Aleksandr'],
    ['Alexander Ivanow', 'Александр Иванов'],
    ['王小明', 'Wang Xiaoming'],
    ['สมชาย ใจดี', 'Somchai Jaidee'],
    ['القاسمي', 'Al-Qasimi'],
    ['Hamid Yusuf', 'حميد يوسف'],
    ['Juan de la Cruz', 'Juan Cruz'],
  ])('%s and %s', (one, other) => {
    expect(namesAlike(one, other)).toBeDefined()
    expect(namesAlike(other, one)).toBe(namesAlike(one, other))
  })

  test('and are the same where only case, accents or order differ', () => {
    expect(namesAlike('José GARCÍA', 'Garcia Jose')).toBe('same')
  })
})

describe('names are not taken for one', () => {
  test.each([
    ['Ali', 'Eli'],
    ['Wang Wei', 'Li Na'],
    ['Owner of the bar', 'Driver of the van'],
    ['Maria Santos', 'Pedro Santos'],
    ['Ivan Petrov', 'Ivan Sidorov'],
    ['', ''],
    ['123', '—'],
  ])('%s and %s', (one, other) => {
    expect(namesAlike(one, other)).toBeUndefined()
  })
})

test('whatever is compared, the order of the two does not matter and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(namesAlike(one, other)).toBe(namesAlike(other, one))
    }),
  )
})
