/** An instant as people say it, in their own time. */
export const momentIn = (language: string, instant: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
    calendar: 'gregory',
  }).format(new Date(instant))
