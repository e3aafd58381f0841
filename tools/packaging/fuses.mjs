// Electron's fuses (FAULTS section 1): switches in the binary itself, flipped while packing and before any signing.
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** On or off as they leave the house. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false
}

const STATE = { true: '1'.charCodeAt(0), false: '0'.charCodeAt(0) }

/** Names of the fuses whose state in the binary is not the wanted one. */
export const wrongFuses = wire =>
  Object.entries(FUSES)
    .filter(([fuse, wanted]) => wire[fuse] !== STATE[wanted])
    .map(([fuse]) => FuseV1Options[fuse])

/** Sets the fuses of one binary and reads them back; throws with the names of those that did not take. */
export const setFuses = async binary => {
  await flipFuses(binary, { version: FuseVersion.V1, ...FUSES })
  const wrong = wrongFuses(await getCurrentFuseWire(binary))
  if (wrong.length > 0) throw new Error(`Fuses of ${binary} are not as wanted: ${wrong.join(', ')}`)
}

/** electron-builder's afterPack hook. */
export const afterPack = async ({ appOutDir, electronPlatformName, packager }) => {
  const name = electronPlatformName === 'win32' ? `${packager.appInfo.productFilename}.exe` : packager.executableName
  await setFuses(join(appOutDir, name))
}
