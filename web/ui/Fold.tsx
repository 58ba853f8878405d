// Something most people need not see, one tap away from those who do.
import type { ComponentChildren } from 'preact'

type Props = { title: string; children: ComponentChildren; open?: boolean | undefined }

export const Fold = ({ title, children, open }: Props) => (
  <details class="fold" open={open}>
    <summary>{title}</summary>
    <div class="fold-inside">{children}</div>
  </details>
)
