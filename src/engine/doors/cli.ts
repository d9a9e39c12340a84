import { runCommandLine } from './cli/run.ts'

// Whoever reads us may have seen enough (`… | head`): that is no trouble.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
