/** The buttons of every page; presses, keyboard and focus come from React Aria. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { ReactNode } from 'react'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  kind?: 'plain' | 'main' | 'quiet' | 'danger'
  size?: 'normal' | 'small'
  children: ReactNode
}

export function Button({ kind = 'plain', size = 'normal', children, ...rest }: ButtonProps) {
  return (
    <AriaButton className="button" data-kind={kind} data-size={size} {...rest}>
      {children}
    </AriaButton>
  )
}
