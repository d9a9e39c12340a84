// Plain JavaScript on purpose: this file must parse under any Node, while everything else here needs Node 24,
// which runs TypeScript from source. Where the running Node is older, the one that came with `npm ci` takes over.
// Usage: node scripts/run.mjs FILE [arguments of FILE]
import { spawn } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const neededMajor = 24
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [file, ...rest] = process.argv.slice(2)
/** Compiled code from the time before: the command line starts in two thirds of the time. Goes with node_modules. */
const compiled = path.join(root, 'node_modules', '.cache', 'compiled')

/** Path of the Node that `npm ci` put into node_modules, or undefined on a platform without one. */
function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidate = path.join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program)
  return existsSync(candidate) ? candidate : undefined
}

/** npm 10 drops this link together with the packages for other machines, so it is put back when missing. */
function restoreLink(node) {
  const link = path.join(root, 'node_modules', '.bin', 'node')
  if (process.platform === 'win32' || existsSync(link)) return
  try {
    symlinkSync(path.relative(path.dirname(link), node), link)
  } catch (error) {
    // A read-only or already linked folder is fine: the link only shortens later calls.
    if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes(error.code)) throw error
  }
}

/** Runs the same command under another Node; its exit code and signals are this process's own. */
function handOver(node, target) {
  const searched = `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: searched }
  const child = spawn(node, [...process.execArgv, target, ...rest], { stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // At a terminal Ctrl+C reaches the child by itself.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('error', (error) => {
    console.error(`Không chạy được ${node}. Hãy chạy lại npm ci. (${error.message})`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}

if (file === undefined) {
  console.error('Usage: node scripts/run.mjs FILE [arguments]')
  process.exit(2)
}
const target = path.resolve(root, file)
const bundled = bundledNode()
if (bundled) restoreLink(bundled)
if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  // The file sees the same argv as if it had been started directly.
  process.argv.splice(1, 2, target)
  module.enableCompileCache?.(compiled)
  await import(pathToFileURL(target).href)
} else if (bundled) {
  handOver(bundled, target)
} else {
  console.error(
    `Chương trình cần Node ${neededMajor} trở lên, máy này đang chạy Node ${process.versions.node}. Hãy chạy npm ci rồi thử lại, hoặc cài Node ${neededMajor}.`,
  )
  process.exit(1)
}
