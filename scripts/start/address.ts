const address = /^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/m

/** The trial door's address in what its server has said so far; undefined until the whole line is there. */
export function addressIn(said: string): string | undefined {
  // A line still being written would give half a token.
  return address.exec(said.slice(0, said.lastIndexOf('\n') + 1))?.[0]
}
