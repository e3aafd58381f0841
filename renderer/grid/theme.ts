import { themeQuartz } from 'ag-grid-community'

/** Calm and dense: small type, thin lines, no rounded frame; sizes and colours are the page's tokens (ui/tokens.css). */
export const theme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 'var(--type-body)',
  headerFontSize: 'var(--type-small)',
  headerFontWeight: 600,
  spacing: 5,
  cellHorizontalPadding: 8,
  accentColor: 'var(--accent)',
  foregroundColor: 'var(--ink)',
  backgroundColor: 'var(--paper)',
  chromeBackgroundColor: 'var(--paper-soft)',
  headerTextColor: 'var(--ink-soft)',
  borderColor: 'var(--line)',
  rowHoverColor: 'var(--chosen-soft)',
  selectedRowBackgroundColor: 'var(--chosen-soft)',
  wrapperBorderRadius: 3,
  borderRadius: 3,
  columnBorder: { style: 'solid', width: 1, color: 'var(--line-soft)' }
})
