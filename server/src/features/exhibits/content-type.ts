/** What a file is, by its bytes and never by its name, and what of it a browser may be shown. */
import type { Viewer } from '@clew/contract'
import { fileTypeFromBuffer } from 'file-type'

/** How much of the beginning is looked at: bounded, because what is looked at may be hostile. */
export const sampleSize = 64 * 1024

const unknown = 'application/octet-stream'
const plain = 'text/plain'

/** Types that are shown, and with what. Nothing that can run something of its own is on the list. */
const shown: Readonly<Record<string, Viewer>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'image/bmp': 'image',
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/aac': 'audio',
  'audio/ogg': 'audio',
  'audio/opus': 'audio',
  'audio/wav': 'audio',
  'audio/vnd.wave': 'audio',
  'audio/flac': 'audio',
  'audio/x-flac': 'audio',
  'video/mp4': 'video',
  'video/x-m4v': 'video',
  'video/webm': 'video',
  'video/ogg': 'video',
  'video/quicktime': 'video',
}

/** Types that are text underneath, whatever they would do where they are believed. */
const textual = /^(text\/|application\/(xml|json|rtf|javascript)$)|\+(xml|json)$/

export async function typeOf(sample: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined)
  const type = found?.mime.split(';')[0] ?? ''
  if (type !== '' && !textual.test(type)) return type
  return isText(sample) ? plain : type === '' ? unknown : type
}

export function viewerOf(type: string): Viewer | undefined {
  return Object.hasOwn(shown, type) ? shown[type] : undefined
}

/** Control characters that no text has, apart from tab, line and page ends. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/

function isText(sample: Uint8Array): boolean {
  try {
    // The sample may end within a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return !control.test(text)
  } catch {
    return false
  }
}
