import { spawn } from 'node:child_process'
import { exitCode, runNode } from '../process.ts'
import { addressIn } from './address.ts'
import { browserCommand } from './machine.ts'

/** Opens the address in the person's browser, which outlives this program. */
function openBrowser(url: string): void {
  const [program, ...args] = browserCommand(process.platform, url)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.once('error', () => console.log('Không tự mở được trình duyệt. Hãy mở địa chỉ trên bằng tay.'))
  child.unref()
}

/** Runs the trial server until it ends, showing what it says; opens the browser once it has said its address. */
export async function runTrial(args: readonly string[], browser: boolean): Promise<number> {
  let said = ''
  let opened = !browser
  const onText = (text: string): void => {
    process.stdout.write(text)
    if (opened) return
    said += text
    const url = addressIn(said)
    if (url === undefined) return
    opened = true
    openBrowser(url)
  }
  return exitCode(
    await runNode('src/engine/doors/serve.ts', args, { stdio: ['inherit', 'pipe', 'inherit'], onText }),
  )
}
