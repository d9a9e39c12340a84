import type { ProgressOr } from '../../../shared/rpc/progress.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'

/** Where a command may speak: the answer on stdout, how far it is on stderr. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
}

/** What a command has to say: a JSON document for scripts, the same in sentences for people. */
export interface Answer {
  readonly json: unknown
  readonly sentences: readonly string[]
}

export function sayAnswer(terminal: Terminal, answer: Answer, json: boolean): void {
  if (json) terminal.stdout.write(`${JSON.stringify(answer.json, null, 2)}\n`)
  else for (const sentence of answer.sentences) terminal.stdout.write(`${sentence}\n`)
}

/** Reads a stream to its result, saying how far it is where somebody is looking. */
export async function resultOf<T>(terminal: Terminal, events: AsyncIterable<ProgressOr<T>>): Promise<T> {
  let said = false
  try {
    for await (const event of events) {
      if (event.kind === 'done') return event.result
      if (terminal.stderr.isTTY !== true) continue
      const total = event.total > 0 ? ` trên ${formatCount(event.total)}` : ''
      terminal.stderr.write(`\r\u001b[K${event.label}: ${formatCount(event.done)}${total}`)
      said = true
    }
  } finally {
    if (said) terminal.stderr.write('\r\u001b[K')
  }
  throw new Error('A stream ended without its result')
}
