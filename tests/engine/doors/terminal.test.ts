import { describe, expect, it } from 'vitest'
import { resultOf } from '../../../src/engine/doors/cli/terminal.ts'
import type { ProgressOr } from '../../../src/shared/rpc/progress.ts'

async function* events(): AsyncGenerator<ProgressOr<string>> {
  yield { kind: 'progress', label: 'Đang đọc', done: 1500, total: 20_000 }
  yield { kind: 'progress', label: 'Đang đọc', done: 3000, total: 0 }
  yield { kind: 'done', result: 'xong' }
}

function screen(isTTY: boolean) {
  const said: string[] = []
  const refuse = (text: string): never => {
    throw new Error(`Progress on stdout: ${text}`)
  }
  return {
    said,
    terminal: { stdout: { write: refuse }, stderr: { isTTY, write: (text: string) => said.push(text) } },
  }
}

describe('how far work is', () => {
  it('is told on stderr where somebody is looking, and wiped at the end', async () => {
    const { said, terminal } = screen(true)
    expect(await resultOf(terminal, events())).toBe('xong')
    expect(said).toEqual(['\r\u001b[KĐang đọc: 1.500 trên 20.000', '\r\u001b[KĐang đọc: 3.000', '\r\u001b[K'])
  })

  it('is not told to a file or a pipe', async () => {
    const { said, terminal } = screen(false)
    expect(await resultOf(terminal, events())).toBe('xong')
    expect(said).toEqual([])
  })

  it('leaves a clean line when the work fails', async () => {
    const { said, terminal } = screen(true)
    async function* failing(): AsyncGenerator<ProgressOr<string>> {
      yield { kind: 'progress', label: 'Đang đọc', done: 1, total: 0 }
      throw new Error('no')
    }
    await expect(resultOf(terminal, failing())).rejects.toThrow('no')
    expect(said.at(-1)).toBe('\r\u001b[K')
  })
})
