/** Signs out, and leaves nothing of what was seen in the memory of this window. */
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'
import { signOut } from './session.ts'

export function LeaveButton() {
  const text = useText()
  const leaving = useMutation({
    mutationFn: signOut,
    // A page that is loaded anew remembers nobody.
    onSettled: () => window.location.assign('/sign-in'),
  })
  return (
    <Button isDisabled={leaving.isPending} onPress={() => leaving.mutate()}>
      {text('sign-out')}
    </Button>
  )
}
