/** Covers the page when the session is over, and keeps what was typed on it until the same person is back. */
import type { Session } from '@clew/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { signedOut } from '../../api/signed-out.ts'
import { useText } from '../../i18n/use-text.ts'
import { sessionQuery } from './session.ts'
import { useReturn } from './use-return.ts'
import { WaysIn } from './ways-in.tsx'

export function SignedOutDialog({ session }: { session: Session }) {
  const text = useText()
  const queries = useQueryClient()
  const enter = async () => {
    const now = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
    if (now === undefined) return undefined
    // What is on the screen was shown to somebody else.
    if (now.user.id !== session.user.id) return window.location.assign('/')
    signedOut.set(false)
    await queries.invalidateQueries()
  }
  useReturn(() => void enter())
  return (
    <ModalOverlay className="overlay" data-opaque isOpen isKeyboardDismissDisabled>
      <Modal className="dialog">
        <AriaDialog>
          <Heading slot="title" level={2}>
            {text('signed-out.title')}
          </Heading>
          <p>{text('signed-out.about', { name: session.user.name })}</p>
          <WaysIn onDone={() => void enter()} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
