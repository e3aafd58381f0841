import { themeQuartz } from 'ag-grid-community'

/** Calm and dense: 13 px, thin lines, no rounded frame; colours follow the page's own variables where it sets them. */
export const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 600,
  spacing: 5,
  cellHorizontalPadding: 8,
  accentColor: '#2a5587',
  foregroundColor: '#1f2933',
  backgroundColor: '#ffffff',
  chromeBackgroundColor: '#f1f4f7',
  headerTextColor: '#3c4a59',
  borderColor: '#d5dce3',
  rowHoverColor: '#f4f7fa',
  selectedRowBackgroundColor: '#e9f1f9',
  wrapperBorderRadius: 3,
  borderRadius: 3,
  columnBorder: { style: 'solid', width: 1, color: '#eaeef2' }
})
