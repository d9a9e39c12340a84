import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import configuration from '../../electron-builder.config.ts'
import { icoOf, picturesOf } from '../../scripts/icons/ico.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'resources/icons')
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]
/** Colour type 6 in the header: red, green, blue and how much shows through. */
const showsThrough = (png: Buffer): boolean => png.readUInt8(25) === 6

describe('the icon', () => {
  it('is a PNG of 512 pixels with clear corners', () => {
    const png = readFileSync(path.join(folder, 'icon.png'))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(sizeOf(png)).toEqual([512, 512])
    expect(showsThrough(png)).toBe(true)
  })

  it('is an icon file in every size that Windows shows', () => {
    const pictures = picturesOf(readFileSync(path.join(folder, 'icon.ico')))
    expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256])
    for (const { size, png } of pictures) {
      expect(sizeOf(png)).toEqual([size, size])
      expect(showsThrough(png)).toBe(true)
    }
  })

  it('stands where the packing looks for it, and in the page’s head', () => {
    const from = path.join(root, String(configuration.directories?.buildResources))
    expect(existsSync(path.join(from, String(configuration.win?.icon)))).toBe(true)
    expect(existsSync(path.join(from, String(configuration.linux?.icon)))).toBe(true)
    const page = path.join(root, 'src/renderer/index.html')
    const favicon = /<link rel="icon"[^>]* href="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1]
    expect(path.resolve(path.dirname(page), String(favicon))).toBe(path.join(folder, 'icon.svg'))
  })
})

describe('icoOf', () => {
  it('is read back as it was put in', () => {
    const pictures = [
      { size: 16, png: Buffer.from('small') },
      { size: 256, png: Buffer.from('the large one') },
    ]
    expect(picturesOf(icoOf(pictures))).toEqual(pictures)
  })
})
