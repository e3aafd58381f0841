/** What a page of the route table gets: the parts of the address behind its own name, and the query. */
export type PageProps = { rest: readonly string[]; query: Readonly<Record<string, string>> }
