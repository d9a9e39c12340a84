import { describe, expect, it } from 'vitest'
import { exitCode, run } from '../../scripts/process.ts'

const quiet = { stdio: 'pipe' as const }

describe('running a child', () => {
  it('keeps its exit code and gathers its words', async () => {
    let words = ''
    const onText = (text: string): void => {
      words += text
    }
    const end = await run(process.execPath, ['-e', 'console.log("a");console.error("b");process.exit(7)'], {
      ...quiet,
      onText,
    })
    expect(exitCode(end)).toBe(7)
    expect([...words.replaceAll('\n', '')].sort()).toEqual(['a', 'b'])
  })

  it('says so when the program does not exist', async () => {
    expect(await run('/nowhere/at-all', [], quiet)).toMatchObject({ missing: true, code: null })
  })

  it('ends a child and its own children when the time is up', async () => {
    // The grandchild holds the pipe open: were it left alive, the run would not end.
    const program =
      'require("child_process").spawn(process.execPath,["-e","setInterval(()=>{},1e3)"],{stdio:"inherit"})'
    const end = await run(process.execPath, ['-e', program], { ...quiet, limit: 500 })
    expect(end).toMatchObject({ timedOut: true })
    expect(exitCode(end)).not.toBe(0)
  })

  it('names a signal as shells do', () => {
    expect(exitCode({ code: null, signal: 'SIGTERM', timedOut: false, missing: false })).toBe(143)
    expect(exitCode({ code: null, signal: null, timedOut: false, missing: true })).toBe(1)
  })
})
