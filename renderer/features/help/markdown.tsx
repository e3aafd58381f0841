import { marked, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import styles from './help.module.css'
import { DeadlineExamples, TryDeadline } from './deadline-examples.tsx'

/** Markdown of the shipped help pages as React elements; no HTML passes, links lead only inside the console. */
export const Markdown = ({ text }: { text: string }) => <>{blocks(marked.lexer(text))}</>

const blocks = (tokens: readonly Token[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
  tokens.map((token, index) => <Fragment key={index}>{block(token)}</Fragment>)

const block = (token: Token): ReactNode => {
  switch (token.type) {
    case 'heading':
      return (token as Tokens.Heading).depth <= 2 ? (
        <h2>{inline((token as Tokens.Heading).tokens)}</h2>
      ) : (
        <h3>{inline((token as Tokens.Heading).tokens)}</h3>
      )
    case 'paragraph':
      return <p>{inline((token as Tokens.Paragraph).tokens)}</p>
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const rows = items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
        <li key={index}>{blocks(item.tokens)}</li>
      ))
      return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>
    }
    case 'table':
      return <Table table={token as Tokens.Table} />
    case 'code':
      return <Example code={token as Tokens.Code} />
    case 'text':
      return inline((token as Tokens.Text).tokens ?? [token])
    case 'space':
      return null
    default:
      throw new Error(`The help knows no ${token.type}`)
  }
}

const Example = ({ code }: { code: Tokens.Code }) => {
  if (code.lang === 'deadlines') return <DeadlineExamples phrases={code.text.split('\n')} />
  if (code.lang === 'try-deadline') return <TryDeadline />
  return <pre>{code.text}</pre>
}

const Table = ({ table }: { table: Tokens.Table }) => (
  <div className={styles.wide}>
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
            <th key={index} scope="col">
              {inline(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
          <tr key={at}>
            {row.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
              <td key={index}>{inline(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const inline = (tokens: readonly Token[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a shipped text never changes its order
  tokens.map((token, index) => <Fragment key={index}>{span(token)}</Fragment>)

const span = (token: Token): ReactNode => {
  switch (token.type) {
    case 'text':
    case 'escape':
      return (token as Tokens.Text).text
    case 'strong':
      return <strong>{inline((token as Tokens.Strong).tokens)}</strong>
    case 'em':
      return <em>{inline((token as Tokens.Em).tokens)}</em>
    case 'codespan':
      return <kbd>{(token as Tokens.Codespan).text}</kbd>
    case 'br':
      return <br />
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      if (!href.startsWith('#/')) throw new Error(`The help links outside: ${href}`)
      return <a href={href}>{inline(tokens)}</a>
    }
    default:
      throw new Error(`The help knows no ${token.type}`)
  }
}
