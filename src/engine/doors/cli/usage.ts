/** Wrong usage: one sentence for the person; the command's usage follows it. Ends with exit code 2. */
export class UsageError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'UsageError'
  }
}

/** What scripts may rely on. */
export const exitCodes = { done: 0, doneWithRejects: 1, wrongUsage: 2, couldNot: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
