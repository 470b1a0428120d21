/** The heading of a page, which is also the window's title and what a screen reader is told on arrival. */
import { useEffect, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { announce } from './announcer.tsx'

type PageTitleProps = { title: string; beside?: ReactNode; hidden?: boolean; level?: 1 | 2 }

export function PageTitle({ title, beside, hidden = false, level = 1 }: PageTitleProps) {
  const text = useText()
  const Heading = level === 1 ? 'h1' : 'h2'
  useEffect(() => {
    document.title = `${title} · ${text('app.name')}`
    announce(text('route.arrived', { title }))
  }, [title, text])
  return (
    <header className={hidden ? 'visually-hidden' : 'page-head'}>
      <Heading dir="auto">{title}</Heading>
      {beside}
    </header>
  )
}
