import { MOST_ROWS } from '#api/register.ts'

type Pages<Row> = { rows: Row[]; total: number }

/** The last page's answer with the rows of all pages, asked for one after another; no more than `most` rows and the rest of a page. */
export const allPages = async <Row, Page extends Pages<Row>>(
  load: (input: { first: number; offset: number }) => Promise<Page & Pages<Row>>,
  most: number
): Promise<Page> => {
  const rows: Row[] = []
  for (;;) {
    const page = await load({ first: MOST_ROWS, offset: rows.length })
    rows.push(...page.rows)
    if (page.rows.length < MOST_ROWS || rows.length >= Math.min(page.total, most)) return { ...page, rows }
  }
}
