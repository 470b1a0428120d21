// Amounts in whole minor units of one currency; two currencies never meet in a sum, and no amount passes through a float.
import * as z from 'zod'
import { minorUnitDigits } from './currencies.ts'
import type { ProblemCode } from './problem-words.ts'
import { CivilDate, CurrencyCode, type Money, Prose } from './scalars.ts'

/** `{minor: 1216000n, currency: 'GBP'}` is GBP 12,160.00. */
export interface Amount {
  readonly minor: bigint
  readonly currency: CurrencyCode
}

/** Why a sum or an exchange was refused; worded by the catalogue of problems. */
export interface MoneyProblem {
  readonly code: Extract<ProblemCode, 'currencies-differ' | 'exchange-other-currency'>
  readonly params: { readonly left: string; readonly right: string }
}

export function isMoneyProblem(value: Amount | MoneyProblem): value is MoneyProblem {
  return 'code' in value
}

/** The amount of a case file's money, which the schema has accepted. */
export function amountOf(money: Money): Amount {
  return { minor: BigInt(money.amount), currency: money.currency }
}

export function moneyOf(amount: Amount): Money {
  return { amount: String(amount.minor), currency: amount.currency }
}

export function addMoney(a: Amount, b: Amount): Amount | MoneyProblem {
  if (a.currency !== b.currency)
    return { code: 'currencies-differ', params: { left: a.currency, right: b.currency } }
  return { minor: a.minor + b.minor, currency: a.currency }
}

/** One total for each currency, in the order in which the currencies first appear. */
export function totals(amounts: Iterable<Amount>): readonly Amount[] {
  const sums = new Map<string, bigint>()
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor)
  return [...sums].map(([currency, minor]) => ({ minor, currency }))
}

/** A rate as somebody published it for a day: one unit of `from` is `rate` units of `to`. */
export const ExchangeRate = z.strictObject({
  from: CurrencyCode,
  to: CurrencyCode,
  /** Decimal text such as `0.6512`; main units, not minor. */
  rate: z.string().regex(/^\d{1,12}(\.\d{1,12})?$/),
  on: CivilDate,
  /** Who published it: a central bank, a court's order. */
  source: Prose,
})
export type ExchangeRate = z.infer<typeof ExchangeRate>

/** The amount at the rate, rounded to the nearest minor unit, a half away from zero. */
export function exchange(amount: Amount, rate: ExchangeRate): Amount | MoneyProblem {
  if (amount.currency !== rate.from) {
    return { code: 'exchange-other-currency', params: { left: rate.from, right: amount.currency } }
  }
  const [whole = '0', fraction = ''] = rate.rate.split('.')
  const shift = minorUnitDigits(rate.to) - minorUnitDigits(rate.from)
  const numerator = amount.minor * BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, shift))
  const denominator = 10n ** BigInt(fraction.length + Math.max(0, -shift))
  const half = numerator < 0n ? -denominator : denominator
  return { minor: (numerator * 2n + half) / (denominator * 2n), currency: rate.to }
}

/** The amount in main units as exact decimal text: `12160.00`, `-0.05`, `500` for a currency without minor units. */
export function decimalText(amount: Amount): string {
  const digits = minorUnitDigits(amount.currency)
  const negative = amount.minor < 0n
  const all = String(negative ? -amount.minor : amount.minor).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits)
  const text = digits === 0 ? whole : `${whole}.${all.slice(all.length - digits)}`
  return negative ? `-${text}` : text
}

/** The amount as people of a language write it (BCP 47); exact, for the formatter is given decimal text. */
export function formatMoney(amount: Amount, language: string): string {
  const digits = minorUnitDigits(amount.currency)
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalText(amount) as `${number}`)
}
