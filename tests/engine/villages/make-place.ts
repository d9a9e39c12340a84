import { namedColumns } from '../../../src/engine/register/named.ts'
import type { TestRegister } from '../harness.ts'

/** A village with nothing else to it. */
export function makePlace(test: TestRegister, name: string): Promise<number> {
  return test.run((change) => {
    change.describe(`Thêm ${name}`)
    return change.insert('village', {
      ...namedColumns(name),
      kind: 'ban',
      border: 0,
      hard: 0,
      note: null,
      trashed_at: null,
    })
  })
}
