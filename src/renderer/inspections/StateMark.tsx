interface StateMarkProps {
  readonly look: { readonly mark: string; readonly look: string }
  readonly children: string
}

/** A state by a shape and a word, so that it is not told by colour alone. */
export function StateMark({ look, children }: StateMarkProps) {
  return (
    <span className={look.look}>
      <span aria-hidden="true">{look.mark}</span> {children}
    </span>
  )
}
