// The heading of what is to be done now; when it appears, those who hear the page are led to it.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unbroken } from './Unbroken.tsx'

type Props = { level: 1 | 2; children: ComponentChildren; takesFocus?: boolean | undefined }

export function StepHeading({ level, children, takesFocus = true }: Props) {
  const here = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) here.current?.focus()
  }, [takesFocus])
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag class="step-heading" tabIndex={-1} ref={here}>
      {unbroken(children)}
    </Tag>
  )
}
