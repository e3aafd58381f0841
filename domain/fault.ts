import type { Place } from './draft.ts'

/**
 * Every error a person may see, by code. The sentence for each code and language is in `api/messages.ts`;
 * what is not in this list is logged and shown as INTERNAL with the number of the log line.
 */
export const FAULT_CODES = [
  // reading a file
  'NOT_A_DOCUMENT',
  'EMPTY_FILE',
  'CUT_FILE',
  'WRONG_TYPE',
  'PASSWORD',
  'BOMB',
  'UNSAFE_ZIP',
  'BAD_XML',
  'DOC_OLD',
  'SCAN_NOT_YET',
  'XLS_OLD',
  'TOO_LARGE',
  'NO_TABLE',
  'UNKNOWN_COLUMNS',
  'READING_FAILED',
  'NOT_A_WORKBOOK',
  // register
  'NOT_FOUND',
  'SAME_ACT',
  'NO_ACT_NUMBER',
  'NOTHING_PICKED',
  'NOTHING_ON_LIST',
  'BAD_VALUE',
  'CHANGED_MEANWHILE',
  'CANNOT_UNDO',
  'RECORD_GONE',
  'NOT_SET_UP',
  // control of execution
  'EXTENSION_EARLIER',
  'NO_DATE_TO_EXTEND',
  'DEADLINE_NOT_UNDERSTOOD',
  'BASIS_NEEDED',
  'DAY_AHEAD',
  'PRINTED_TEXT',
  'ATTACHMENT_GONE',
  'SAME_LETTER',
  'ATTENDANCE_WRONG',
  'HOLDER_OVERLAP',
  'SAME_LINK',
  // documents
  'TEMPLATE_FAULT',
  'MISSING_VALUE',
  'WRONG_STATE',
  'NUMBER_TAKEN',
  'CHANGED_BYTES',
  'NO_PRINTER',
  'PRINT_FAILED',
  // papers that travel
  'NOT_A_PARCEL',
  'PARCEL_DAMAGED',
  'PARCEL_NEWER',
  'PARCEL_OF_NOBODY',
  'NOT_A_SIGNATURE',
  'SIGNATURE_OTHER',
  'SIGNATURE_OF_NOBODY',
  'SIGNATURE_THERE',
  'NOT_A_SCAN',
  // the signing program (E-IMZO)
  'SIGNER_NOT_RUNNING',
  'SIGNER_TLS',
  'SIGNER_OLD',
  'SIGNER_NO_KEY',
  'SIGNER_EXPIRED',
  'SIGNER_WRONG_PASSWORD',
  'SIGNER_CLOSED',
  'SIGNER_SILENT',
  'SIGNER_REFUSED',
  // database and host
  'DB_NEWER',
  'DB_DAMAGED',
  'DB_FOREIGN',
  'DB_EMPTY_FILE',
  'DB_LOCKED',
  'DB_READ_ONLY',
  'DB_OLDER_THAN_KNOWN',
  'AUDIT_KEY_MISSING',
  'AUDIT_BROKEN',
  'DB_FOLDER_REFUSED',
  'DISK_FULL',
  'DISK_FAILED',
  'FOLDER_NOT_WRITTEN',
  'BACKUP_FAILED',
  'BACKUP_DAMAGED',
  'BACKUP_OLD',
  'SEALED_REFUSED',
  'DRILL_FAILED',
  'BACKUP_UNUSUAL',
  'RESTORE_WAITS',
  'SECOND_PLACE_FAILED',
  // updates
  'UPDATE_NO_KEY',
  'UPDATE_ADDRESS',
  'UPDATE_UNREACHABLE',
  'UPDATE_UNSIGNED',
  'UPDATE_SIGNATURE',
  'UPDATE_BAD_LIST',
  'UPDATE_NOT_FOR_US',
  'UPDATE_OLDER',
  'UPDATE_REPLACED',
  'UPDATE_DAMAGED',
  'UPDATE_FAILED',
  'UPDATE_NOT_HERE',
  'UPDATE_READY',
  // accounts
  'FORBIDDEN',
  'SIGN_IN',
  'LOCKED',
  'WRONG_PASSWORD',
  'WEAK_PASSWORD',
  'TRY_LATER',
  'NAME_TAKEN',
  'LAST_ADMINISTRATOR',
  'CANCELLED',
  'INTERNAL'
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** What a sentence may name. `log` is the number of the log line of a masked error. */
export type FaultData = {
  file?: string
  detail?: string
  at?: Place
  id?: number
  log?: string
}

/** An error by code that may cross every border; `message` is for logs only. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly data: FaultData
  constructor(code: FaultCode, data: FaultData = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(data)}`, options)
    this.name = 'Fault'
    this.code = code
    this.data = data
  }
}
