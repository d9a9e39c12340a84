const step = 100
const [top, bottom] = [12, 88]

/**
 * A line through the counts, each in the middle of its column of a hundred, and its dots; between the least and the most of them,
 * level where they are all the same. A count not yet known breaks the line.
 */
export function trendPath(counts: readonly (number | null)[]): { line: string; dots: string } {
  const known = counts.filter((count) => count !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const points = counts.map((count, index) => {
    if (count === null) return null
    const height =
      most === least ? (top + bottom) / 2 : bottom - ((count - least) / (most - least)) * (bottom - top)
    return `${index * step + step / 2} ${Math.round(height)}`
  })
  const line = points.flatMap((point, index) => {
    if (point === null) return []
    return [`${(points[index - 1] ?? null) === null ? 'M' : 'L'}${point}`]
  })
  return {
    line: line.join(''),
    dots: points.flatMap((point) => (point === null ? [] : [`M${point}h0`])).join(''),
  }
}
