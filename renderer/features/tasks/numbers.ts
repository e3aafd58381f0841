/** Order of printed numbers part by part: '9' < '10' < '10.2' < '10.10' < '11'; parts that are not digits by letters. */
export const compareNumbers = (a: string, b: string): number => {
  const left = a.split('.')
  const right = b.split('.')
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const one = left[at]
    const other = right[at]
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const byNumber = Number(one) - Number(other)
    const order = Number.isNaN(byNumber) ? (one < other ? -1 : Number(one > other)) : byNumber
    if (order !== 0) return order
  }
  return 0
}
