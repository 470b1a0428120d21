/** The button that signs in by passkey, or says where passkeys work. */
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { passkeysWork, signInByPasskey } from './passkey.ts'
import { PasskeyProblem } from './passkey-problem.tsx'

type PasskeyButtonProps = { at: string; onDone: () => void; kind: 'main' | 'plain' }

export function PasskeyButton({ at, onDone, kind }: PasskeyButtonProps) {
  const text = useText()
  const signIn = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone })
  if (window.location.origin !== at)
    return (
      <p>
        {text('passkey.elsewhere')} <a href={`${at}/sign-in`}>{at}</a>
      </p>
    )
  if (!passkeysWork()) return <p>{text('passkey.impossible')}</p>
  return (
    <div className="stack-small">
      <div>
        <Button kind={kind} isDisabled={signIn.isPending} onPress={() => signIn.mutate()}>
          {text('sign-in.passkey')}
        </Button>
      </div>
      <PasskeyProblem error={signIn.error} />
    </div>
  )
}
