/** Saved views of the case list: a name for a search that one person makes again and again. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'

export const viewsPerPerson = 100

/** Values of the list's own query; the list refuses what it does not know when the view is opened. */
export const SavedQuery = z.record(z.string().max(40), z.string().max(2000)).meta({ id: 'SavedQuery' })
export type SavedQuery = z.infer<typeof SavedQuery>

export const SavedView = z
  .strictObject({ id: z.string(), name: z.string(), query: SavedQuery, created: InstantText })
  .meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof SavedView>

export const SaveViewBody = z
  .strictObject({ name: z.string().trim().min(1).max(80), query: SavedQuery })
  .meta({ id: 'SaveViewBody' })
export type SaveViewBody = z.infer<typeof SaveViewBody>

export const listViews = endpoint({
  method: 'GET',
  path: '/views',
  id: 'listViews',
  tag: 'views',
  summary: 'The saved views of the person who asks, by name',
  query: z.strictObject(languageQuery),
  responses: { 200: z.strictObject({ items: z.array(SavedView) }) },
  refusals: [],
})

export const saveView = endpoint({
  method: 'POST',
  path: '/views',
  id: 'saveView',
  tag: 'views',
  summary: 'Save a search of the case list under a name',
  query: z.strictObject(languageQuery),
  body: SaveViewBody,
  responses: { 201: SavedView },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'view-name-taken',
    'too-many-views',
  ],
})

export const deleteView = endpoint({
  method: 'DELETE',
  path: '/views/:id',
  id: 'deleteView',
  tag: 'views',
  summary: 'Delete a saved view',
  params: z.strictObject({ id: PathId }),
  query: z.strictObject(languageQuery),
  responses: { 204: z.undefined() },
  refusals: ['view-not-found'],
})
