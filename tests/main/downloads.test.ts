import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { receiveDownloads } from '../../src/main/downloads.ts'
import { Emitter, FakeEvent, FakeWindow, reset, state } from './fake-electron.ts'
import { asSession, asWindow } from './stand-ins.ts'

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)

const held = vi.hoisted(() => ({ names: new Set<string>(), code: 'EBUSY' }))

// Windows refuses to replace a file that another program holds; Linux never does, so the refusal is played
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (held.names.has(basename(to))) throw Object.assign(new Error('held'), { code: held.code })
      await real.rename(from, to)
    },
  }
})

let folder = ''
let waiting = ''
let documents = ''

class FakeItem extends Emitter {
  path = ''
  readonly url: string
  readonly name: string
  constructor(name: string, url = 'blob:app://nhip-cau/5b0f') {
    super()
    this.name = name
    this.url = url
  }
  getURL(): string {
    return this.url
  }
  getFilename(): string {
    return this.name
  }
  setSavePath(path: string): void {
    this.path = path
  }
}

/** The page exports a file: it arrives in the waiting folder and the download ends in `end`. */
async function download(name: string, content: string, end = 'completed'): Promise<void> {
  const item = new FakeItem(name)
  await state.session.emit('will-download', new FakeEvent(), item)
  writeFileSync(item.path, content)
  await item.emit('done', new FakeEvent(), end)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-downloads-'))
  waiting = join(folder, 'waiting')
  documents = join(folder, 'documents')
  mkdirSync(waiting)
  mkdirSync(documents)
  reset(folder)
  receiveDownloads(asSession(state.session), asWindow(new FakeWindow({})), { waiting, documents })
})
afterEach(() => rmSync(folder, { recursive: true }))

const choose = (...names: string[]): void => {
  state.saveAnswers = names.map((name) => ({ canceled: false, filePath: join(documents, name) }))
}

describe('receiveDownloads', () => {
  it('offers the documents folder and a safe name, saves, and shows the folder when asked', async () => {
    choose('Danh sách.xlsx')
    state.answers = [0]
    await download('Danh/sách:*.xlsx', 'nội dung')
    expect(state.saveQuestions.map(({ defaultPath }) => defaultPath)).toEqual([
      join(documents, 'Danh sách .xlsx'.replace(' .', '.')),
    ])
    expect(readFileSync(join(documents, 'Danh sách.xlsx'), 'utf8')).toBe('nội dung')
    expect(state.boxes).toEqual([
      { message: 'Đã lưu tệp “Danh sách.xlsx”.', buttons: ['Mở thư mục', 'Đóng'] },
    ])
    expect(state.shown).toEqual([join(documents, 'Danh sách.xlsx')])
    expect(readdirSync(waiting)).toEqual([])
  })

  it('replaces the file that the person agreed to replace, and leaves no remains', async () => {
    writeFileSync(join(documents, 'a.xlsx'), 'cũ')
    choose('a.xlsx')
    await download('a.xlsx', 'mới')
    expect(readFileSync(join(documents, 'a.xlsx'), 'utf8')).toBe('mới')
    expect(readdirSync(documents)).toEqual(['a.xlsx'])
    expect(state.shown).toEqual([])
  })

  it('leaves a file that is open in Excel alone and says the new name', async () => {
    writeFileSync(join(documents, 'a.xlsx'), 'đang mở')
    writeFileSync(join(documents, '~$a.xlsx'), '')
    choose('a.xlsx')
    await download('a.xlsx', 'mới')
    expect(readFileSync(join(documents, 'a.xlsx'), 'utf8')).toBe('đang mở')
    expect(readFileSync(join(documents, 'a (2).xlsx'), 'utf8')).toBe('mới')
    expect(state.boxes[0]?.message).toContain('“a (2).xlsx”')
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])('takes the next name when Windows says %s', async (code) => {
    held.names = new Set(['a.xlsx', 'a (2).xlsx'])
    held.code = code
    choose('a.xlsx')
    await download('a.xlsx', 'mới')
    held.names = new Set()
    expect(readdirSync(documents)).toEqual(['a (3).xlsx'])
    expect(state.boxes[0]?.message).toContain('“a (3).xlsx”')
  })

  it('asks for another place when the first cannot be written, losing nothing', async () => {
    mkdirSync(join(documents, 'taken.xlsx'))
    choose('taken.xlsx', 'missing/a.xlsx', 'a.xlsx')
    await download('a.xlsx', 'mới')
    expect(state.boxes.map(({ message }) => message.slice(0, 12))).toEqual([
      'Chưa lưu đượ',
      'Chưa lưu đượ',
      'Đã lưu tệp “',
    ])
    expect(readFileSync(join(documents, 'a.xlsx'), 'utf8')).toBe('mới')
    expect(readdirSync(documents).sort()).toEqual(['a.xlsx', 'taken.xlsx'])
  })

  it('keeps nothing when the person cancels', async () => {
    await download('a.xlsx', 'mới')
    expect(readdirSync(documents)).toEqual([])
    expect(readdirSync(waiting)).toEqual([])
    expect(state.boxes).toEqual([])
  })

  it('says so when the download itself breaks off', async () => {
    await download('a.xlsx', 'nửa', 'interrupted')
    expect(state.boxes[0]?.message).toContain('ổ đĩa đã đầy')
    expect(state.saveQuestions).toEqual([])
    expect(readdirSync(waiting)).toEqual([])
  })

  it.each([
    'https://example.com/a.exe',
    'data:text/plain,x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
  ])('refuses a download from %s', async (url) => {
    const item = new FakeItem('a.exe', url)
    const event = new FakeEvent()
    await state.session.emit('will-download', event, item)
    expect(event.prevented).toBe(true)
    expect(item.path).toBe('')
  })
})
