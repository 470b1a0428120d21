/** The frame of training: one's own learning, lessons, courses, exercises, and for those who train who lacks what. */
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { useMay } from '../people/may.ts'
import './training.css'

const within = {
  lessons: /^\/training\/(curricula|modules)\b/,
  manage: /^\/training\/(manage|people|rules|coverage)\b/,
}

export function TrainingFrame() {
  const text = useText()
  const may = useMay()
  const { pathname } = useLocation()
  const active = (inside: boolean) => (inside ? { 'data-status': 'active' } : {})
  return (
    <>
      <div className="page-head training-head">
        <h1>{text('nav.training')}</h1>
      </div>
      <nav className="tabs" aria-label={text('training.tabs')}>
        <Link to="/training" activeOptions={{ exact: true }}>
          {text('training.tab.mine')}
        </Link>
        <Link to="/training/curricula" {...active(within.lessons.test(pathname))}>
          {text('training.tab.lessons')}
        </Link>
        <Link to="/training/sessions" activeOptions={{ includeSearch: false }}>
          {text('training.tab.sessions')}
        </Link>
        <Link to="/training/exercises">{text('training.tab.exercises')}</Link>
        {may('training.manage') && (
          <Link
            to="/training/manage"
            activeOptions={{ includeSearch: false }}
            {...active(within.manage.test(pathname))}
          >
            {text('training.tab.manage')}
          </Link>
        )}
      </nav>
      <Outlet />
    </>
  )
}
