/** Save, cancel, remove: the same foot under every form of the editor. */
import { Button } from '../../design/button.tsx'
import { useText } from '../../i18n/use-text.ts'

type FormFootProps = { ready: boolean; isNew: boolean; onCancel: () => void; onRemove: () => void }

export function FormFoot({ ready, isNew, onCancel, onRemove }: FormFootProps) {
  const text = useText()
  return (
    <div className="row">
      <Button kind="main" type="submit" isDisabled={!ready}>
        {text(isNew ? 'action.add' : 'action.save')}
      </Button>
      <Button onPress={onCancel}>{text('action.close')}</Button>
      {!isNew && (
        <span className="row-end">
          <Button kind="danger" size="small" onPress={onRemove}>
            {text('action.remove')}
          </Button>
        </span>
      )}
    </div>
  )
}
