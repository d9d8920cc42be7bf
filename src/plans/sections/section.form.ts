import { z } from 'zod'
import { field } from '#platform/forms'

export const titleForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'plans.section.title.missing', max: 200 }),
})

export const useForm = z.object({ used: field.choice(['yes', 'no'], { missing: 'platform.form.choose' }) })
