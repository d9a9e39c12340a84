/** The few colours of the ledger. Names say the use, not the hue. */
export interface Palette {
  /** the page */
  readonly paper: string
  /** tables, forms, panels */
  readonly sheet: string
  /** navigation, title bar, table headings */
  readonly margin: string
  readonly line: string
  /** edge of a field: stronger than a line, so that a field is seen as one */
  readonly edge: string
  readonly ink: string
  readonly quietInk: string
  /** identity and what is overdue */
  readonly red: string
  /** filled main action; white words stand on it */
  readonly redFill: string
  readonly onFill: string
  /** what needs attention */
  readonly ochre: string
  /** what is in order */
  readonly green: string
  /** links and focus */
  readonly blue: string
  readonly redWash: string
  readonly ochreWash: string
  readonly greenWash: string
  readonly blueWash: string
  /** the page on a past day */
  readonly pastDay: string
}

export const light: Palette = {
  paper: '#faf8f4',
  sheet: '#fffefb',
  margin: '#f2ede4',
  line: '#ddd6c9',
  edge: '#948a79',
  ink: '#1f1b16',
  quietInk: '#5d554a',
  red: '#9e1b1b',
  redFill: '#9e1b1b',
  onFill: '#ffffff',
  ochre: '#855400',
  green: '#2c6632',
  blue: '#1c568f',
  redWash: '#f9e9e6',
  ochreWash: '#faf0da',
  greenWash: '#e8f1e6',
  blueWash: '#e6eef6',
  pastDay: '#f5ead2',
}

export const dark: Palette = {
  paper: '#1a1815',
  sheet: '#221f1b',
  margin: '#141210',
  line: '#3d3832',
  edge: '#7f766a',
  ink: '#eee9e0',
  quietInk: '#b5ac9e',
  red: '#f28b82',
  redFill: '#b23535',
  onFill: '#ffffff',
  ochre: '#e3b457',
  green: '#86c58e',
  blue: '#8cbcec',
  redWash: '#3c2422',
  ochreWash: '#392f1b',
  greenWash: '#22321f',
  blueWash: '#212f3e',
  pastDay: '#33291a',
}

/** Words on grounds as the screens really pair them; each must reach 4.5 : 1. */
export function textPairs(
  palette: Palette,
): readonly (readonly [name: string, text: string, ground: string])[] {
  const grounds = ['paper', 'sheet', 'margin', 'pastDay'] as const
  const words = ['ink', 'quietInk', 'red', 'ochre', 'green', 'blue'] as const
  const onGrounds = grounds.flatMap((ground) =>
    words.map((word) => [`${word} on ${ground}`, palette[word], palette[ground]] as const),
  )
  return [
    ...onGrounds,
    ['onFill on redFill', palette.onFill, palette.redFill],
    ['danger button', palette === dark ? palette.paper : palette.onFill, palette.red],
    ['red on redWash', palette.red, palette.redWash],
    ['ochre on ochreWash', palette.ochre, palette.ochreWash],
    ['green on greenWash', palette.green, palette.greenWash],
    ['blue on blueWash', palette.blue, palette.blueWash],
    ...(['redWash', 'ochreWash', 'greenWash', 'blueWash'] as const).map(
      (wash) => [`ink on ${wash}`, palette.ink, palette[wash]] as const,
    ),
  ]
}
