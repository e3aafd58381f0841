/** A file of a folder by its path inside it ('Idoralar/x.docx'; '/' between parts). */
export type FolderFile = { path: string; bytes: Uint8Array }

/** Folders that the person chooses himself. */
export type Folders = {
  /** Asks for one in the system's own window, its path; null when the person gives up. Null itself where the host cannot ask. */
  choose: (() => Promise<string | null>) | null
  /**
   * Writes the files as one new folder `name` inside `parent` ('name (2)' where that is taken) and gives its path. All or nothing: it is
   * written beside under another name and moved into place. DISK_FULL, FOLDER_NOT_WRITTEN.
   */
  write(parent: string, name: string, files: readonly FolderFile[]): Promise<string>
}
