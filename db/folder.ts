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

/**
 * Refuses a place for the live base: UNC paths (`\\server\share`, `//server/share`), mapped network drives
 * (`networkDrives`: letters as the machine lists them, ['Z']) and cloud-synced folders, by the names in the path.
 * Throws DB_FOLDER_REFUSED with the path and, in `detail`, 'network' or the folder's name.
 */
export const checkFolder = (path: string, networkDrives: readonly string[] = []): void => {
  // `\\?\C:\…` is a local path in its long form; `\\?\UNC\…` is a share.
  const plain = path.replace(/^[\\/]{2}[?.][\\/](?!UNC[\\/])/i, '')
  if (/^[\\/]{2}/.test(plain)) throw new Fault('DB_FOLDER_REFUSED', { file: path, detail: 'network' })
  const drive = /^([a-z]):/i.exec(plain)?.[1]?.toUpperCase()
  if (drive !== undefined && networkDrives.some(letter => letter.toUpperCase().startsWith(drive))) {
    throw new Fault('DB_FOLDER_REFUSED', { file: path, detail: 'network' })
  }
  const cloud = plain.split(/[\\/]/).find(name => CLOUD.some(pattern => pattern.test(name)))
  if (cloud !== undefined) throw new Fault('DB_FOLDER_REFUSED', { file: path, detail: cloud })
}
