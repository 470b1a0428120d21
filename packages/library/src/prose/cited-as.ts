// Citations as a lawyer writes them: pages carry the keys of their sources, which say nothing to somebody who reads.
import type { Citation } from '../read/page.ts'

/** The languages of the screen; titles of texts are the same in all of them. */
type Spoken = 'en' | 'ur'
type Short = string | Readonly<Record<Spoken, string>>

/** Generic keys have generic titles, because a unit may use them for a text of its own. */
const shorts: Readonly<Record<string, Short>> = {
  'bns-2023': 'BNS 2023',
  cases: { en: 'case', ur: 'مقدمہ' },
  clew: { en: 'own advice', ur: 'اپنا مشورہ' },
  'coe-197': 'CETS 197',
  'crimes-act-au': 'Crimes Act 1914 (Cth)',
  'criminal-code-au': 'Criminal Code (Cth)',
  'criminal-code-ca': 'Criminal Code (Canada)',
  digest: 'Case Digest',
  'dir-2011-36': 'Dir. 2011/36/EU',
  'dir-2012-29': 'Dir. 2012/29/EU',
  'dir-2024-1712': 'Dir. (EU) 2024/1712',
  'ic-tip': 'IC-TIP',
  indicators: 'Indicators',
  interpol: 'INTERPOL',
  'model-extradition': 'Model Treaty on Extradition',
  'msa-2015': 'MSA 2015',
  ovc: 'Task Force e-Guide',
  palermo: 'Palermo Protocol',
  'prosecution-units': 'Fact sheet on prosecution units:',
  'ra-11862': 'RA 11862',
  'roadmap-policy': 'Roadmap, three Ps:',
  'roadmap-prosecution': 'Roadmap, Prosecution:',
  'th-2008': 'Act B.E. 2551',
  'tip-2017': 'TIP Report 2017:',
  untoc: 'UNTOC',
  'usc-18': '18 USC',
  'usc-22': '22 USC',
  'za-2013': 'Act 7 of 2013',
}

/** Short title of a source; its key where nobody gave it one. English where a language has none. */
export const shortSource = (key: string, language: string): string =>
  beforePlace(key, language).replace(/:$/, '')

function beforePlace(key: string, language: string): string {
  const short = Object.hasOwn(shorts, key) ? shorts[key] : undefined
  return (typeof short === 'object' ? short[language === 'ur' ? 'ur' : 'en'] : short) ?? key
}

/** `Palermo Protocol 3(b); case AU-01`, from what stands between the brackets. */
export function citedAs(citations: readonly Citation[], language: string): string {
  return citations
    .map(({ key, at }) =>
      at === undefined ? shortSource(key, language) : `${beforePlace(key, language)} ${at}`,
    )
    .join('; ')
}
