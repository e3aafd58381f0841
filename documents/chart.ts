/** A native chart of a report: one value a category in each series; null where there is none. */
export type ChartView = {
  kind: 'bars' | 'lines'
  title: string
  categories: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, char => `&#${char.charCodeAt(0)};`)
const COLOURS = ['1f4e79', 'c55a11', '548235', '7f7f7f', 'bf9000', '5b3f8c']

const texts = (tag: string, values: readonly string[]): string =>
  `<c:${tag}><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:ptCount val="${values.length}"/>${values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:${tag}>`
const numbers = (values: readonly (number | null)[]): string =>
  `<c:val><c:numRef><c:f>Sheet1!$B$1</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('')}</c:numCache></c:numRef></c:val>`

const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'
const words = (size: number, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="uz"/></a:p></c:txPr>`

/** The part of a chart (ECMA-376 part 1, 21.2) in the order of its schema. Values are kept in it, no workbook is attached. */
export const chartPart = ({ kind, title, categories, series }: ChartView): string => {
  const all = series
    .map(({ name, values }, index) => {
      const colour = COLOURS[index % COLOURS.length]
      const look =
        kind === 'bars'
          ? `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`
          : `<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/></c:marker>`
      const labels = `<c:dLbls>${words(900)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
      return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${texts('tx', [name])}${look}${labels}${texts('cat', categories)}${numbers(values)}${kind === 'lines' ? '<c:smooth val="0"/>' : ''}</c:ser>`
    })
    .join('')
  const plot =
    kind === 'bars'
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
  const axis = (id: number, cross: number, position: string, tag: string, more: string): string =>
    `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${tag === 'valAx' ? '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="d9d9d9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' : ''}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${words(900)}<c:crossAx val="${cross}"/><c:crosses val="autoZero"/>${more}</c:${tag}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1">${FONT}</a:defRPr></a:pPr><a:r><a:rPr lang="uz" sz="1200" b="1">${FONT}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axis(1, 2, 'b', 'catAx', '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>')}${axis(2, 1, 'l', 'valAx', '<c:crossBetween val="between"/>')}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(1000)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}
