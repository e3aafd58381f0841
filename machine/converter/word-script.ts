/**
 * Asks Word over COM for the PDF of one document and leaves nothing running: read-only, without macros, dialogs or the list of last
 * files. Paths come by the environment, so that no name of a file is ever part of a command. 17 is wdExportFormatPDF, 3 is
 * msoAutomationSecurityForceDisable, 0 wdDoNotSaveChanges.
 */
export const WORD_SCRIPT = `
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  $document = $word.Documents.Open($env:NAZORAT_FROM, $false, $true, $false)
  try { $document.ExportAsFixedFormat($env:NAZORAT_TO, 17) }
  finally { $document.Close(0) }
} finally {
  $word.Quit(0)
  [void][Runtime.InteropServices.Marshal]::FinalReleaseComObject($word)
}
`

/** As `-EncodedCommand` of PowerShell takes it: base64 of UTF-16LE. */
export const encodedScript = (script: string): string => Buffer.from(script, 'utf16le').toString('base64')
