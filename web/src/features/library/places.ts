/** Where a practice is from, in words. */
import type { PracticeSummary } from '@clew/contract'
import type { Text } from '../../i18n/use-text.ts'

export function placesOf(text: Text, { places, year }: Pick<PracticeSummary, 'places' | 'year'>): string {
  const where = text.list(
    places.map((place) => ('state' in place ? text.state(place.state) : text.words(place.body))),
  )
  return year === undefined ? where : `${where} · ${yearIn(year)}`
}

/** `2015/2017` as an interval; an open end stays open. */
export const yearIn = (year: string): string => year.replace('/..', ' –').replace('/', '–')
