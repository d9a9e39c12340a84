import './people.css'
import type { ReactNode } from 'react'

interface FactsBlockProps<T extends { readonly id: number }> {
  readonly title: string
  readonly facts: readonly T[]
  /** What is said when there is none. */
  readonly none: string
  /** Whether the fact has ended: shown more quietly. */
  readonly isPast?: (fact: T) => boolean
  readonly children: (fact: T) => ReactNode
  /** Buttons at the right of one fact. */
  readonly acts?: (fact: T) => ReactNode
  /** The button that adds one. */
  readonly add?: ReactNode
}

/** A short list of dated facts inside a record: memberships, posts, helpers. */
export function FactsBlock<T extends { readonly id: number }>(props: FactsBlockProps<T>) {
  const { title, facts, none, isPast, children, acts, add } = props
  return (
    <section className="facts-block" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {add}
      </header>
      {facts.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact.id} data-past={isPast?.(fact) ?? false}>
              <span>{children(fact)}</span>
              {acts && <span className="row">{acts(fact)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
