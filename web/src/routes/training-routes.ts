/** The addresses of training, each page loaded only when it is opened. */
import { createRoute } from '@tanstack/react-router'
import {
  readManageSearch,
  readMomentSearch,
  readSessionsSearch,
} from '../features/training/training-search.ts'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.ts'

const training = createRoute({
  getParentRoute: () => root,
  path: '/training',
  component: lazyPage(() => import('../features/training/training-frame.tsx'), 'TrainingFrame'),
})

const trainingMine = createRoute({
  getParentRoute: () => training,
  path: '/',
  component: lazyPage(() => import('../features/training/mine-page.tsx'), 'MinePage'),
})

const trainingCurricula = createRoute({
  getParentRoute: () => training,
  path: '/curricula',
  component: lazyPage(() => import('../features/training/curricula-page.tsx'), 'CurriculaPage'),
})

const trainingCurriculum = createRoute({
  getParentRoute: () => training,
  path: '/curricula/$id',
  component: lazyPage(() => import('../features/training/curriculum-page.tsx'), 'CurriculumPage'),
})

const trainingModule = createRoute({
  getParentRoute: () => training,
  path: '/modules/$id',
  component: lazyPage(() => import('../features/training/module-page.tsx'), 'ModulePage'),
})

const trainingTest = createRoute({
  getParentRoute: () => training,
  path: '/modules/$id/test',
  validateSearch: readMomentSearch,
  component: lazyPage(() => import('../features/training/test-page.tsx'), 'TestPage'),
})

const trainingSessions = createRoute({
  getParentRoute: () => training,
  path: '/sessions',
  validateSearch: readSessionsSearch,
  component: lazyPage(() => import('../features/training/sessions-page.tsx'), 'SessionsPage'),
})

const trainingSession = createRoute({
  getParentRoute: () => training,
  path: '/sessions/$id',
  component: lazyPage(() => import('../features/training/session-page.tsx'), 'SessionPage'),
})

const trainingExercises = createRoute({
  getParentRoute: () => training,
  path: '/exercises',
  component: lazyPage(() => import('../features/training/exercises-page.tsx'), 'ExercisesPage'),
})

const trainingExercise = createRoute({
  getParentRoute: () => training,
  path: '/exercises/$reference/$charge',
  component: lazyPage(() => import('../features/training/exercise-page.tsx'), 'ExercisePage'),
})

const trainingManage = createRoute({
  getParentRoute: () => training,
  path: '/manage',
  validateSearch: readManageSearch,
  component: lazyPage(() => import('../features/training/manage-page.tsx'), 'ManagePage'),
})

const trainingPerson = createRoute({
  getParentRoute: () => training,
  path: '/people/$id',
  component: lazyPage(() => import('../features/training/person-page.tsx'), 'PersonPage'),
})

export const trainingRoutes = training.addChildren([
  trainingMine,
  trainingCurricula,
  trainingCurriculum,
  trainingModule,
  trainingTest,
  trainingSessions,
  trainingSession,
  trainingExercises,
  trainingExercise,
  trainingManage,
  trainingPerson,
])
