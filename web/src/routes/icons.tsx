/** The few signs of the shell, drawn here so that nothing comes from elsewhere. */
import type { ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const CasesIcon = () => (
  <Icon>
    <path d="M3 7.500A1.500 1.500 0 0 1 4.500 6H9l2 2.500h8.500A1.500 1.500 0 0 1 21 10v8a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 18z" />
  </Icon>
)

export const LawIcon = () => (
  <Icon>
    <path d="M12 4v16M7 20h10M5 7h14M5 7l-2.500 6h5zM19 7l-2.500 6h5z" />
  </Icon>
)

export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.500" />
    <path d="M2.500 19.500c.4-3.600 2.900-5.500 6.500-5.500s6.100 1.900 6.500 5.500M15.500 4.900a3.500 3.500 0 0 1 0 6.200M18 14.600c2 .8 3.200 2.400 3.500 4.900" />
  </Icon>
)

export const FindIcon = () => (
  <Icon>
    <circle cx="11" cy="11" r="6" />
    <path d="m20 20-4.500-4.500" />
  </Icon>
)

export const ThemeIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="7.500" />
    <path d="M12 4.500v15a7.500 7.500 0 0 0 0-15z" fill="currentColor" />
  </Icon>
)

export const ConformityIcon = () => (
  <Icon>
    <path d="M5 4h14v16H5zM8.500 9l1.500 1.500L12.500 8M15 9.500h1.500M8.500 15l1.500 1.500 2.500-2.500M15 15.500h1.500" />
  </Icon>
)

export const OversightIcon = () => (
  <Icon>
    <path d="M2.500 12c2.200-4.300 5.500-6.500 9.500-6.500s7.300 2.200 9.500 6.500c-2.200 4.300-5.500 6.500-9.500 6.500S4.700 16.300 2.500 12z" />
    <circle cx="12" cy="12" r="3" />
  </Icon>
)

export const VaultIcon = () => (
  <Icon>
    <path d="M6 10.500h12v9H6zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500M12 14v2.500" />
  </Icon>
)

export const IntegrityIcon = () => (
  <Icon>
    <path d="M12 3.500 19 6v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6zM9 12l2.200 2.200L15.200 10" />
  </Icon>
)

export const LibraryIcon = () => (
  <Icon>
    <path d="M5 4.500h4.500v15H5zM9.500 4.500H14v15H9.500zM14.500 6l4-1 3 14-4 1z" />
  </Icon>
)

export const TrainingIcon = () => (
  <Icon>
    <path d="M3 9.500 12 5l9 4.500-9 4.500zM7 12v4.500c3 2 7 2 10 0V12M21 9.500V15" />
  </Icon>
)

export const MonitoringIcon = () => (
  <Icon>
    <path d="M4 4v16h16M7.500 15.500l3-4 2.500 2M15.500 10l3-4" />
  </Icon>
)
