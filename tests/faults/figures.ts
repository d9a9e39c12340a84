/** What a fault test measured, for docs/faults.md. */
export function tell(fault: string, figures: Readonly<Record<string, string | number>>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  process.stdout.write(`${fault}: ${parts.join(', ')}\n`)
}
