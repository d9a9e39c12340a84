// npm start: the desktop window where it can be, otherwise the trial door in a browser.
// npm start -- --trial takes the trial door at once; --no-open leaves the browser alone; the rest goes to the server.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { exitCode, root, run } from './process.ts'
import { buildStale } from './start/build.ts'
import { nextStep, type Situation, type TrialReason, trialSentence, windowFailed } from './start/door.ts'
import { downloadElectron, electronBinary } from './start/electron.ts'
import { hasDisplay, isRoot, type Machine } from './start/machine.ts'
import { runTrial } from './start/trial.ts'

const downloadLimit = 20_000
const buildFailed =
  'Chưa dựng được màn hình chương trình. Dữ liệu không bị ảnh hưởng. Hãy chạy lại npm ci rồi npm start.'

const machine: Machine = { platform: process.platform, env: process.env }
const extra = process.argv.slice(2)
const serverArgs = extra.filter((arg) => arg !== '--trial' && arg !== '--no-open')

async function needBuild(...targets: Parameters<typeof buildStale>[0]): Promise<void> {
  if (await buildStale(targets)) return
  console.error(buildFailed)
  process.exit(1)
}

async function openTrial(reason: TrialReason): Promise<number> {
  console.log(trialSentence(reason))
  await needBuild('renderer')
  return runTrial(serverArgs, hasDisplay(machine) && !extra.includes('--no-open'))
}

async function openDesktop(binary: string): Promise<number> {
  await needBuild('main', 'preload', 'renderer')
  // Electron refuses its sandbox to root; only someone who starts it as root meets this.
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
  const begun = performance.now()
  const end = await run(binary, [...sandbox, root])
  if (end.missing || windowFailed({ code: end.code, seconds: (performance.now() - begun) / 1000 }))
    return openTrial('window failed')
  return exitCode(end)
}

async function open(situation: Situation): Promise<number> {
  const step = nextStep(situation)
  switch (step.do) {
    case 'trial':
      return openTrial(step.reason)
    case 'download':
      console.log('Đang tải cửa sổ chương trình, tối đa 20 giây (downloading Electron).')
      return open({ ...situation, download: await downloadElectron(downloadLimit) })
    case 'desktop': {
      const binary = electronBinary()
      return binary === undefined ? openTrial('window failed') : openDesktop(binary)
    }
  }
}

if (!existsSync(path.join(root, 'node_modules', 'vite'))) {
  console.error('Chưa có các gói cần dùng. Hãy chạy npm ci rồi chạy lại npm start.')
  process.exit(1)
}
process.exitCode = await open({
  trialAsked: extra.includes('--trial'),
  display: hasDisplay(machine),
  binary: electronBinary() !== undefined,
})
