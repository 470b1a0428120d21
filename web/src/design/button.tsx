/** The buttons of every page: the platform's own, which weigh nothing and speak to every keyboard and reader. */
import type { ComponentProps, ReactNode } from 'react'

type ButtonProps = Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'children' | 'onClick' | 'disabled'
> & {
  kind?: 'plain' | 'main' | 'quiet' | 'danger'
  size?: 'normal' | 'small'
  onPress?: (() => void) | undefined
  isDisabled?: boolean | undefined
  children: ReactNode
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', size = 'normal', type = 'button', onPress, isDisabled, children, ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      className="button"
      data-kind={kind}
      data-size={size}
      disabled={isDisabled}
      onClick={(event) => {
        // Safari leaves a pressed button without focus, and a dialog would not know where to give it back.
        event.currentTarget.focus()
        onPress?.()
      }}
    >
      {children}
    </button>
  )
}
