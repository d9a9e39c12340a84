import type { Configuration } from 'electron-builder'
import { FUSES } from './scripts/fuses.ts'

/**
 * How the program is packed. The three bundles hold all JavaScript but the database, so of node_modules only that
 * package travels, with the one native file of the platform at hand, unpacked beside the archive.
 */
const configuration: Configuration = {
  appId: 'vn.nhipcau.so',
  productName: 'Nhịp Cầu',
  copyright: 'MIT',
  // ASCII, for old unzip programs and shared folders
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: 'nhip-cau-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  extraMetadata: { homepage: 'https://nhip-cau.invalid' },

  files: [
    'out/{main,preload,renderer}/**',
    'package.json',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE}',
    'node_modules/better-sqlite3/lib/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  extraResources: [
    { from: 'resources', to: 'resources' },
    // whose work it is, to be read without the program
    { from: 'out/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' },
  ],
  electronLanguages: ['vi', 'en-US'],
  electronFuses: FUSES,
  // the native part is an N-API prebuild: nothing to compile
  npmRebuild: false,
  publish: null,

  win: {
    executableName: 'nhip-cau',
    icon: 'icon.ico',
    requestedExecutionLevel: 'asInvoker',
    target: [
      { target: 'nsis', arch: 'x64' },
      // the portable form is a folder: self-extracting programs are what antivirus in the field flags
      { target: 'zip', arch: 'x64' },
    ],
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    installerLanguages: ['vi_VN'],
    language: '1066',
    shortcutName: 'Nhịp Cầu',
    // the register belongs to the commune, not to the program
    deleteAppDataOnUninstall: false,
  },
  linux: {
    executableName: 'nhip-cau',
    icon: 'icon.png',
    category: 'Office',
    synopsis: 'Sổ công tác Đảng của đảng ủy xã',
    maintainer: 'Nhịp Cầu <nhip-cau@nhip-cau.invalid>',
    target: [
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ],
  },
}

export default configuration
