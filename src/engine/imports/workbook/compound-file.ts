const entrySize = 128
const nameRoom = 64
const mostEntries = 4096

/**
 * Names of the streams in a compound file (OLE, [MS-CFB]). The directory is followed from the header where it can be; a
 * damaged chain ends the walk, it never throws.
 */
export function compoundFileNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  if (bytes.length < 512) return names
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return names
  const sectorSize = 1 << shift
  const offsetOf = (sector: number) => (sector + 1) * sectorSize
  const seen = new Set<number>()
  let sector = view.getUint32(48, true)
  while (!seen.has(sector) && offsetOf(sector) + sectorSize <= bytes.length && names.size < mostEntries) {
    seen.add(sector)
    for (let at = offsetOf(sector); at < offsetOf(sector) + sectorSize; at += entrySize) {
      const name = entryName(view, at)
      if (name !== '') names.add(name)
    }
    sector = nextSector(view, sector, sectorSize)
  }
  return names
}

function entryName(view: DataView, at: number): string {
  const length = view.getUint16(at + nameRoom, true)
  if (length < 2 || length > nameRoom) return ''
  let name = ''
  for (let index = 0; index < length - 2; index += 2)
    name += String.fromCharCode(view.getUint16(at + index, true))
  return name
}

/** The sector after this one, by the file allocation table; out of range ends the chain. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const end = 0xffff_fffe
  const perTable = sectorSize / 4
  const table = Math.floor(sector / perTable)
  const listedInHeader = 109
  if (table >= listedInHeader) return end
  const tableSector = view.getUint32(76 + table * 4, true)
  const at = (tableSector + 1) * sectorSize + (sector % perTable) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : end
}
