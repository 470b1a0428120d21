// The currencies that a case file may use and how many minor-unit digits each has, because an amount is kept in whole minor units.
// Data: ISO 4217 as of 2026, with the national currencies that the euro and later reforms replaced, for old cases.

const twoDigits = `
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO
NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
ATS BEF CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP LTL LUF LVL MRO MTL MZM NLG PTE ROL SIT SKK SLL STD TRL VEB VEF YUM ZMK ZWL`
const noDigits = 'BIF CLP DJF GNF ISK ITL JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF BYR'
const threeDigits = 'BHD IQD JOD KWD LYD OMR TND'
const noneHasOne = ''
const fourDigits = 'CLF UYW'

const digits: ReadonlyMap<string, number> = new Map(
  [noDigits, noneHasOne, twoDigits, threeDigits, fourDigits].flatMap((codes, count) =>
    codes
      .trim()
      .split(/\s+/)
      .filter((code) => code !== '')
      .map((code) => [code, count] as const),
  ),
)

export function isCurrency(code: string): boolean {
  return digits.has(code)
}

/** Digits after the point in the currency's main unit: 2 for USD, 0 for JPY, 3 for KWD; 2 where the currency is not known. */
export function minorUnitDigits(code: string): number {
  return digits.get(code) ?? 2
}

export const currencyCodes: readonly string[] = [...digits.keys()]
