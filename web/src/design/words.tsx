/** Text of law packs, marked with the language that it is really in. */
import type { Words } from '@clew/law'
import { useText } from '../i18n/use-text.ts'

export function LawWords({ words }: { words: Words }) {
  const text = useText()
  const own = words[text.language.code]
  if (own !== undefined) return <bdi>{own}</bdi>
  return (
    <bdi lang="en" dir="ltr">
      {words['en'] ?? Object.values(words)[0]}
    </bdi>
  )
}

/** A citation, left-to-right in every language because that is how it is printed. */
export function Cite({ children }: { children: string }) {
  return (
    <bdi className="cite small soft" dir="ltr">
      {children}
    </bdi>
  )
}
