/** A text that must be taken over letter by letter, with a button that copies it and says so. */
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { announce } from '../../routes/announcer.tsx'

export function CopyText({ name, value }: { name: string; value: string }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    announce(text('seal.copied'))
  }
  return (
    <div className="copy-text">
      <pre dir="ltr">{value}</pre>
      <Button size="small" aria-label={text('seal.copy.of', { what: name })} onPress={() => void copy()}>
        {text(copied ? 'seal.copied' : 'seal.copy')}
      </Button>
    </div>
  )
}
