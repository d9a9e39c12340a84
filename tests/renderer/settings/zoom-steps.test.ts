import { describe, expect, it } from 'vitest'
import { wheelCounter, zoomStepOfKeys, zoomStepOfMessage } from '../../../src/renderer/settings/zoom-steps.ts'
import { PORT_MESSAGE, ZOOM_MESSAGE } from '../../../src/shared/shell/messages.ts'

const none = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('zoomStepOfKeys', () => {
  it.each([
    ['Ctrl+=', { key: '=', ctrlKey: true }, 1],
    ['Ctrl+Shift+=', { key: '+', ctrlKey: true, shiftKey: true }, 1],
    ['Ctrl+plus of the number pad', { key: '+', code: 'NumpadAdd', ctrlKey: true }, 1],
    ['Ctrl+-', { key: '-', ctrlKey: true }, -1],
    ['Ctrl+0', { key: '0', ctrlKey: true }, 0],
    ['= alone', { key: '=' }, null],
    ['Ctrl+Alt+=', { key: '=', ctrlKey: true, altKey: true }, null],
    ['Ctrl+Shift+0', { key: '0', ctrlKey: true, shiftKey: true }, null],
    ['Ctrl+1', { key: '1', ctrlKey: true }, null],
  ])('%s', (_name, keys, step) => {
    expect(zoomStepOfKeys({ ...none, ...keys })).toBe(step)
  })
})

describe('zoomStepOfMessage', () => {
  it.each([
    [{ kind: ZOOM_MESSAGE, step: 1 }, 1],
    [{ kind: ZOOM_MESSAGE, step: 5 }, null],
    [{ kind: ZOOM_MESSAGE }, null],
    [{ kind: PORT_MESSAGE, step: 1 }, null],
    [null, null],
    ['zoom', null],
  ])('%j', (data, step) => {
    expect(zoomStepOfMessage(data)).toBe(step)
  })
})

describe('wheelCounter', () => {
  const turn = (...ways: [deltaY: number, deltaMode: number][]): (number | null)[] => {
    const count = wheelCounter()
    return ways.map(([deltaY, deltaMode]) => count({ deltaY, deltaMode }))
  }

  it('makes one step of one notch, whatever the browser counts in', () => {
    expect(turn([-100, 0], [120, 0], [-3, 1])).toEqual([1, -1, 1])
  })

  it('makes one step of many small movements, and forgets them when the way turns', () => {
    expect(turn([-40, 0], [-40, 0], [-40, 0], [-40, 0])).toEqual([null, null, 1, null])
    expect(turn([-90, 0], [90, 0], [20, 0])).toEqual([null, null, -1])
  })
})
