import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backupRegister } from '../../../src/engine/backups/keep.ts'
import { writeErrorLog } from '../../../src/engine/error-log.ts'
import { commitImport } from '../../../src/engine/imports/commit.ts'
import { stage } from '../../../src/engine/imports/staged.ts'
import { saveDraft } from '../../../src/engine/settings/commands.ts'
import { searchFiles, shapesOf } from '../../faults/planted-names.ts'
import { pairOfRows, stagedPeople } from '../../faults/work-pieces.ts'
import { openBackupRoom } from '../backups/room.ts'

const shapes = [...shapesOf('Hiếm Phừ', 'hiem phu'), ...shapesOf('Vàng Thị Nhập', 'vang thi nhap')]

it('no name lies readable in the data folder: register, WAL, backups, log', async () => {
  const room = await openBackupRoom()
  const { desk } = room.engine
  if (desk === null) throw new Error('Nobody sits at the desk')
  await room.run((change) => pairOfRows(change, 'Hiếm Phừ'))
  await room.run((change) => {
    saveDraft(change, 1, 'person', { fullName: 'Lò Thị Hiếm Phừ' }, '2026-11-23T02:00:00Z')
    change.describe('Giữ nháp Hiếm Phừ')
  })
  const staged = stagedPeople(desk, 300)
  stage(desk, staged)
  await commitImport(room.engine, desk, staged, () => undefined, new AbortController().signal)
  await backupRegister(room.engine, 'manual')
  writeErrorLog(room.engine, new Error('Không ghi được Lò Thị Hiếm Phừ'))
  const { bytes, found } = searchFiles(room.folder, shapes)
  await room.close()
  expect(found).toEqual([])
  expect(bytes).toBeGreaterThan(1_000_000)
})

it('the search would find a name that does lie there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-planted-'))
  writeFileSync(join(folder, 'a.bin'), Buffer.from('xx Lò Thị Hiếm Phừ', 'utf16le'))
  writeFileSync(join(folder, 'b.txt'), 'lo thi hiem phu')
  expect(searchFiles(folder, shapes).found).toHaveLength(2)
  rmSync(folder, { recursive: true })
})
