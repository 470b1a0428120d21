// Sums must be exact and never mix currencies.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryMoney } from '../testing/index.ts'
import {
  addMoney,
  amountOf,
  currencyCodes,
  decimalText,
  exchange,
  formatMoney,
  isCurrency,
  isMoneyProblem,
  minorUnitDigits,
  moneyOf,
  totals,
} from './index.ts'

const of = (minor: bigint, currency: string) => ({ minor, currency })
const rate = (from: string, to: string, text: string) => ({
  from,
  to,
  rate: text,
  on: '2015-03-09',
  source: 'Central bank',
})

test('two currencies are never added', () => {
  expect(addMoney(of(1n, 'USD'), of(1n, 'AUD'))).toEqual({
    code: 'currencies-differ',
    params: { left: 'USD', right: 'AUD' },
  })
  expect(addMoney(of(10n, 'USD'), of(5n, 'USD'))).toEqual(of(15n, 'USD'))
})

test('totals are kept by currency', () => {
  expect(totals([of(1n, 'USD'), of(7n, 'JPY'), of(2n, 'USD')])).toEqual([of(3n, 'USD'), of(7n, 'JPY')])
})

test.each([
  ['JPY', 0],
  ['KRW', 0],
  ['VND', 0],
  ['USD', 2],
  ['THB', 2],
  ['KWD', 3],
  ['BHD', 3],
  ['CLF', 4],
])('%s has %i digits of minor units', (currency, digits) => {
  expect(minorUnitDigits(currency)).toBe(digits)
  expect(isCurrency(currency)).toBe(true)
})

test('no currency has one digit or is listed twice', () => {
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length)
  expect(currencyCodes.some((code) => minorUnitDigits(code) === 1 || code.length !== 3)).toBe(false)
})

test('amounts are shown exactly, however large', () => {
  expect(decimalText(of(1_216_000n, 'GBP'))).toBe('12160.00')
  expect(decimalText(of(-5n, 'USD'))).toBe('-0.05')
  expect(decimalText(of(500n, 'JPY'))).toBe('500')
  expect(decimalText(of(1n, 'KWD'))).toBe('0.001')
  expect(formatMoney(of(123_456_789_012_345_678_901n, 'USD'), 'en').replaceAll(/\s/g, ' ')).toBe(
    'USD 1,234,567,890,123,456,789.01',
  )
})

test('an exchange keeps to its dated rate and rounds a half away from zero', () => {
  expect(exchange(of(10_000n, 'AUD'), rate('AUD', 'USD', '0.6512'))).toEqual(of(6_512n, 'USD'))
  expect(exchange(of(100n, 'USD'), rate('USD', 'JPY', '149.5'))).toEqual(of(150n, 'JPY'))
  expect(exchange(of(-100n, 'USD'), rate('USD', 'JPY', '149.5'))).toEqual(of(-150n, 'JPY'))
  expect(exchange(of(150n, 'JPY'), rate('JPY', 'KWD', '0.002'))).toEqual(of(300n, 'KWD'))
  expect(exchange(of(1n, 'AUD'), rate('USD', 'AUD', '1'))).toMatchObject({ code: 'exchange-other-currency' })
})

test('addition loses nothing and money survives its way through text', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryMoney, fc.bigInt(), (money, other) => {
      const amount = amountOf(money)
      expect(moneyOf(amount)).toEqual(money)
      const sum = addMoney(amount, of(other, money.currency))
      expect(isMoneyProblem(sum) ? sum : sum.minor - other).toBe(amount.minor)
      expect(BigInt(decimalText(amount).replace('.', ''))).toBe(amount.minor)
    }),
  )
})

test('an exchange is never more than half a minor unit off', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.integer({ min: 1, max: 99_999 }),
      (minor, r) => {
        const got = exchange(
          of(minor, 'USD'),
          rate('USD', 'AUD', `${Math.trunc(r / 1000)}.${String(r % 1000).padStart(3, '0')}`),
        )
        const exact = minor * BigInt(r)
        const off = isMoneyProblem(got) ? 10n ** 9n : got.minor * 1000n - exact
        expect((off < 0n ? -off : off) <= 500n).toBe(true)
      },
    ),
  )
})
