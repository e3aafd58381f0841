import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault } from '#domain/fault.ts'

/**
 * Folders where a live SQLite base gets damaged or silently split: shares (file locks lie over SMB and NFS) and folders
 * that a cloud client copies while we write. Names as the clients make them, in the languages used here.
 */
const CLOUD = [
  /^onedrive(?: ?- .*)?$/i,
  /^google ?drive$|^googledrive$|^drivefs$|^my drive$|^мой диск$/i,
  /^dropbox(?: \(.*\))?$/i,
  /^yandex ?\.?disk$|^yandexdisk.*$|^яндекс\.?диск$/i,
  /^icloud ?drive$|^com~apple~clouddocs$/i,
  /^nextcloud$|^owncloud$|^mega(?:sync)?$|^box sync$|^облако mail\.ru$|^cloud mail\.ru$/i
]

/** Names that Windows keeps for devices, with any ending; and those it cannot hold: a dot or space at the end (Microsoft, "Naming Files"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i
const CUT_OFF = /^(?!\.{1,2}$).*[. ]$/
/** Windows' MAX_PATH without what SQLite and the backups add behind the name. */
const LONGEST = 240

/**
 * Refuses a place for the live base: UNC paths (`\\server\share`, `//server/share`), cloud-synced folders by the names in
 * the path, and on Windows what it cannot hold: device names, a dot or space at a name's end, more than 240 characters.
 * Throws DB_FOLDER_REFUSED with the path and, in `detail`, 'network' or what is wrong with it.
 */
export const checkFolder = (path: string): void => {
  const refuse = (detail: string) => new Fault('DB_FOLDER_REFUSED', { file: path, detail })
  // `\\?\C:\…` is a local path in its long form; `\\?\UNC\…` is a share.
  const plain = path.replace(/^[\\/]{2}[?.][\\/](?!UNC[\\/])/i, '')
  if (/^[\\/]{2}/.test(plain)) throw refuse('network')
  const names = plain.split(/[\\/]/)
  const cloud = names.find(name => CLOUD.some(pattern => pattern.test(name)))
  if (cloud !== undefined) throw refuse(cloud)
  if (!/^[a-z]:/i.test(plain)) return
  const unheld = names.find(name => DEVICE.test(name) || CUT_OFF.test(name))
  if (unheld !== undefined) throw refuse(unheld)
  if (plain.length > LONGEST) throw refuse(`${plain.length} > ${LONGEST}`)
}

/** Where a path really lies: links followed, a mapped network drive as its share (GetFinalPathNameByHandle). What is not there yet lies where its folder lies. */
export const realPlace = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPlace(folder), basename(path))
  }
}
