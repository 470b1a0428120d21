/** Days and uncertain dates in words, without ever pretending to know more than the file says. */

const dayFormat = (language: string) =>
  new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  })

/** A calendar day or an instant as a day; the text itself where it is none. */
export function formatDay(text: string, language: string): string {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  return Number.isNaN(date.getTime()) ? text : dayFormat(language).format(date)
}

/** An instant as day and time of the reader's own clock. */
export const formatInstant = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
    calendar: 'gregory',
  }).format(new Date(instant))

/** How many whole months as years and months, for ranges of punishment. */
export const yearsAndMonths = (months: number) => ({ years: Math.floor(months / 12), months: months % 12 })
