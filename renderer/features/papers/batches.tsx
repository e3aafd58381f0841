import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

/** Letters made many at once, the newest batch first. */
export const Batches = () => {
  const t = useT('papers')
  const list = useQuery(orpc.batches.list.queryOptions())
  if (list.data?.length === 0) return <EmptyState title={t('batch.none')} text={t('batch.noneText')} />
  return (
    <Table fz="sm" striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('batch.title')}</Table.Th>
          <Table.Th>{t('batch.made')}</Table.Th>
          <Table.Th>{t('date')}</Table.Th>
          <Table.Th>{t('author')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.data?.map(({ id, title, total, made, createdAt, author }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <a href={hrefTo(['papers', 'batches', id])}>{title}</a>
            </Table.Td>
            <Table.Td>{t('batch.of', { made, total })}</Table.Td>
            <Table.Td>{shortInstant(createdAt)}</Table.Td>
            <Table.Td>{author}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
