/** A long text beside another version of it: what differs is marked, and what both say alike is cut short around it. */
import { differing } from './differing.ts'

export function DifferingText({ text, other }: { text: string; other: string }) {
  const { before, middle, after } = differing(text, other)
  return (
    <>
      {before}
      {middle !== '' && <mark>{middle}</mark>}
      {after}
    </>
  )
}
