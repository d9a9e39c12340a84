import { Button } from 'antd'
import type { ReactNode } from 'react'

/** Nothing fits the filters: says so and takes them away at a press. */
export function NoMatch({ children, clear }: { readonly children: ReactNode; readonly clear: () => void }) {
  return (
    <div className="empty-list">
      <p>{children}</p>
      <Button onClick={clear}>Bỏ các bộ lọc</Button>
    </div>
  )
}
