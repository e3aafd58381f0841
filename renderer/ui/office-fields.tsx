import { Autocomplete, Select, TextInput } from '@mantine/core'
import type { Office } from '#domain/office.ts'
import { REGIONS } from '#domain/places.ts'
import { inCyrillic } from '../i18n/catalogue.ts'
import { useLanguage, useT } from '../i18n/i18n.ts'

type Props = { office: Office; onChange: (office: Office) => void; regionError?: string; bodyError?: string }

/** Region, district and body of our office. The region is kept by its Uzbek name, shown in the language of the screen. */
export const OfficeFields = ({ office, onChange, regionError, bodyError }: Props) => {
  const t = useT('common')
  const language = useLanguage()
  const label = (region: (typeof REGIONS)[number]) => {
    if (language === 'ru' || language === 'en') return region[language]
    return language === 'uz-Cyrl' ? inCyrillic(region.uz) : region.uz
  }
  const bodies = [office.district, office.region]
    .filter(place => place.trim() !== '')
    .map(place => `${place.trim()} hokimligi`)
  return (
    <>
      <Select
        label={t('office.region')}
        data={REGIONS.map(region => ({ value: region.uz, label: label(region) }))}
        value={office.region === '' ? null : office.region}
        onChange={region => onChange({ ...office, region: region ?? '' })}
        error={regionError}
        searchable
        withAsterisk
        nothingFoundMessage={t('office.nothing')}
      />
      <TextInput
        label={t('office.district')}
        description={t('office.districtHint')}
        value={office.district}
        onChange={event => onChange({ ...office, district: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('office.body')}
        description={t('office.bodyHint')}
        data={bodies}
        value={office.body}
        onChange={body => onChange({ ...office, body })}
        error={bodyError}
        withAsterisk
      />
    </>
  )
}
