import { type ThemeConfig, theme } from 'antd'
import type { ScreenSettings } from '../../shared/settings/contract.ts'
import { dark, light, type Palette } from './palette.ts'

/** Body text at 100 %, in pixels; one rem of the page at any zoom. */
export const BASE_FONT = 14
const ROW = 32
const COMPACT_ROW = 28

/** What the screen looks like after settings and system are put together. */
export interface Look {
  readonly isDark: boolean
  /** percent, 90–200 */
  readonly zoom: number
  readonly dense: boolean
}

export function lookOf(screen: ScreenSettings, systemIsDark: boolean): Look {
  const isDark = screen.theme === 'system' ? systemIsDark : screen.theme === 'dark'
  return { isDark, zoom: screen.zoom, dense: screen.dense }
}

/** Our own sizes and colours as custom properties of the page. */
export function pageVariables(look: Look): ReadonlyMap<string, string> {
  const palette: Palette = look.isDark ? dark : light
  const row = look.dense ? COMPACT_ROW : ROW
  return new Map([
    ...Object.entries(palette).map(([name, colour]) => [`--${kebab(name)}`, colour] as const),
    ['--row', `${row / BASE_FONT}rem`],
    ['font-size', `${(BASE_FONT * look.zoom) / 100}px`],
    ['color-scheme', look.isDark ? 'dark' : 'light'],
  ])
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The same for antd. Zoom scales its seeds, so that no pop-up is measured in two kinds of pixel. */
export function antdTheme(look: Look): ThemeConfig {
  const colour = look.isDark ? dark : light
  const scaled = (pixels: number): number => (pixels * look.zoom) / 100
  const row = look.dense ? COMPACT_ROW : ROW
  return {
    algorithm: look.isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: "'Segoe UI Variable Text', 'Segoe UI', system-ui, 'Noto Sans', sans-serif",
      fontSize: scaled(BASE_FONT),
      sizeUnit: scaled(4),
      controlHeight: scaled(row),
      borderRadius: 3,
      motion: false,
      wireframe: false,
      colorPrimary: colour.blue,
      colorInfo: colour.blue,
      colorLink: colour.blue,
      colorError: colour.red,
      colorWarning: colour.ochre,
      colorSuccess: colour.green,
      colorTextBase: colour.ink,
      colorBgBase: colour.sheet,
      colorText: colour.ink,
      colorTextSecondary: colour.quietInk,
      colorTextTertiary: colour.quietInk,
      colorTextDescription: colour.quietInk,
      colorTextPlaceholder: colour.quietInk,
      colorBgLayout: colour.paper,
      colorBgContainer: colour.sheet,
      colorBgElevated: colour.sheet,
      colorBorder: colour.edge,
      colorBorderSecondary: colour.line,
      colorSplit: colour.line,
      colorErrorBg: colour.redWash,
      colorWarningBg: colour.ochreWash,
      colorSuccessBg: colour.greenWash,
      colorInfoBg: colour.blueWash,
      colorErrorText: colour.red,
      controlItemBgActive: colour.blueWash,
      controlItemBgHover: colour.margin,
    },
    components: {
      Button: {
        colorPrimary: colour.redFill,
        colorPrimaryHover: look.isDark ? '#a02f2f' : '#86120f',
        colorPrimaryActive: look.isDark ? '#8f2929' : '#6f0e0c',
        primaryColor: colour.onFill,
        // the red of the dark theme is light: dark words stand on it
        dangerColor: look.isDark ? colour.paper : colour.onFill,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
      },
      Table: {
        headerBg: colour.margin,
        headerColor: colour.ink,
        headerSplitColor: 'transparent',
        borderColor: colour.line,
        rowHoverBg: colour.margin,
        rowSelectedBg: colour.blueWash,
        rowSelectedHoverBg: colour.blueWash,
        bodySortBg: colour.sheet,
        headerSortActiveBg: colour.margin,
        headerSortHoverBg: colour.line,
        headerBorderRadius: 0,
      },
      Radio: { radioSize: scaled(16), dotSize: scaled(8) },
      Modal: { titleFontSize: scaled(16) },
      Tooltip: { colorBgSpotlight: look.isDark ? '#4a443c' : '#2c2822' },
    },
  }
}
