import { z } from 'zod'
import type { ApiResource } from '#platform/api'
import { Lead, PageTitle, usePage } from '#platform/ui'
import { type Field, fieldsOf } from './fields.ts'
import { template } from './open-api.ts'

export function ApiShow({ resources }: { resources: ApiResource[] }) {
  const { t, url } = usePage()
  const shapes = Map.groupBy(resources, ({ name }) => name)
  return (
    <div class="api">
      <PageTitle>{t('app.api.title')}</PageTitle>
      <Lead>{t('app.api.lead')}</Lead>
      <p>
        {t.rich('app.api.machine', {
          file: (parts) => <a href="/api/v1/openapi.json">{parts}</a>,
          address: `${url.origin}/api/v1`,
        })}
      </p>
      <h2>{t('app.api.rules.title')}</h2>
      <ul>
        <li>{t('app.api.rules.formats')}</li>
        <li>{t('app.api.rules.paging')}</li>
        <li>{t('app.api.rules.caching')}</li>
        <li>{t('app.api.rules.errors')}</li>
        <li>{t('app.api.rules.limits')}</li>
        <li>{t('app.api.rules.fields')}</li>
        <li>{t('app.api.rules.tokens')}</li>
      </ul>
      {[...shapes].map(([name, described]) => (
        <Shape name={name} resources={described} />
      ))}
    </div>
  )
}

/** One kind of record: the addresses that answer with it, and its fields. */
function Shape({ name, resources }: { name: string; resources: ApiResource[] }) {
  const { t } = usePage()
  const id = name.toLowerCase()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <dl>
        {resources.map(({ at, summary, method = 'get' }) => (
          <>
            <dt>
              <code>
                {method.toUpperCase()} /api/v1{template(at)}
              </code>
            </dt>
            <dd>{t(summary)}</dd>
          </>
        ))}
      </dl>
      <FieldTable caption={t('app.api.fieldsOf', { name })} fields={fieldsOf(recordOf(resources))} />
    </section>
  )
}

/** A list is described by what it lists. */
function recordOf(resources: ApiResource[]): z.core.$ZodType {
  const [first] = resources.toSorted((a, b) => Number(a.paged) - Number(b.paged))
  const items = first?.answer instanceof z.ZodObject ? first.answer.shape.items : undefined
  return items instanceof z.ZodArray ? items.element : (first?.answer ?? z.object({}))
}

function FieldTable({ caption, fields }: { caption: string; fields: Field[] }) {
  const { t } = usePage()
  return (
    // A wide table is scrolled by itself, which the keyboard must be able to do too.
    <section class="api-fields" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('app.api.field.name')}</th>
            <th scope="col">{t('app.api.field.type')}</th>
            <th scope="col">{t('app.api.field.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, said }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <code>{type}</code>
              </td>
              <td>{said ? t(said) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
