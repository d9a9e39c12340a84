import { beforeEach, describe, expect, it } from 'vitest'
import { forgetPlaces, placeOf, rememberPlace } from '../../../src/renderer/frame/places.ts'

beforeEach(forgetPlaces)

describe('places', () => {
  it('leads back to the same sort, filter and page, but not into the record that was open', () => {
    rememberPlace('/nguoi', '?xep=-birth&trang=3&mo=12&cellId=4')
    expect(placeOf('/nguoi')).toBe('/nguoi?xep=-birth&trang=3&cellId=4')
    rememberPlace('/nguoi', '?mo=12')
    expect(placeOf('/nguoi')).toBe('/nguoi')
  })

  it('forgets when another register is opened', () => {
    rememberPlace('/chi-bo', '?tim=na')
    forgetPlaces()
    expect(placeOf('/chi-bo')).toBe('/chi-bo')
  })
})
