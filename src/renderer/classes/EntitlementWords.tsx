import type { Breach } from '../../shared/regulations/breach.ts'

/** "Đủ điều kiện", or why not, each with its clause. */
export function EntitlementWords({ breaches }: { readonly breaches: readonly Breach[] }) {
  if (breaches.length === 0) return <span className="state-good">✓ Đủ điều kiện</span>
  return (
    <ul>
      {breaches.map(({ message, source }) => (
        <li key={message}>
          <span className="state-attention">▲ {upperFirst(message)}</span>{' '}
          <span className="quiet">({source})</span>
        </li>
      ))}
    </ul>
  )
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
