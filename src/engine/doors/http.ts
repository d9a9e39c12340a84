import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Engine } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { type Gate, judge, newGate, sessionCookie } from './gate.ts'
import { sendNotice, sendPage } from './pages.ts'
import { openRpc } from './rpc.ts'

export interface TrialDoor {
  readonly address: string
  close(): Promise<void>
}

const refusals = {
  401: 'Địa chỉ này chỉ mở được bằng đường dẫn có mã dùng một lần in trong cửa sổ dòng lệnh. Dữ liệu không mất. Hãy chạy lại chương trình và mở đường dẫn mới.',
  403: 'Yêu cầu không đến từ Nhịp Cầu nên bị từ chối. Dữ liệu không mất.',
} as const

/** Serves pages and router on 127.0.0.1 only. @param port 0 = any free one */
export async function openTrialDoor(engine: Engine, rendererDir: string, port: number): Promise<TrialDoor> {
  const answerCall = openRpc(engine)
  let gate: Gate = newGate(port)
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const logNumber = writeErrorLog(engine, error)
      if (response.headersSent) response.destroy()
      else sendNotice(response, 500, `Có lỗi ngoài dự kiến. Dữ liệu đã ghi không mất. Số lỗi: ${logNumber}.`)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${gate.port}`)
    if (url === null) return sendNotice(response, 403, refusals[403])
    const verdict = judge(gate, request.method ?? 'GET', url, request.headers)
    if (verdict.kind === 'refuse') return sendNotice(response, verdict.status, refusals[verdict.status])
    if (verdict.kind === 'welcome') {
      const cookie = `${sessionCookie}=${gate.session}; HttpOnly; SameSite=Strict; Path=/`
      response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
      response.end()
      return
    }
    if (await answerCall(request, response, url.pathname)) return
    if (request.method !== 'GET') return sendNotice(response, 404, 'Không có trang này.')
    await sendPage(response, rendererDir, url.pathname)
  }

  await listen(server, port)
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The trial door has no port')
  gate = newGate(bound.port)
  return {
    address: `http://127.0.0.1:${bound.port}/?token=${gate.token ?? ''}`,
    close: () => closeDoor(server, engine),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

async function closeDoor(server: Server, engine: Engine): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
  await engine.leaveDesk()
}
