import type { Planner } from './acts.tests.ts'

/** The ledger: every change of a version that nothing explains yet is put down to the test that caused it, or said in words. */
export async function sayWhatCausedIt(
  { player }: Planner,
  version: string,
  { cause, reason }: { cause: 'test' | 'other'; reason: string },
): Promise<void> {
  const page = await player.reads(`${version}/causes`)
  for (const form of page.querySelectorAll('main form')) {
    const action = form.getAttribute('action') ?? ''
    const subject = form.querySelector('input[name=subject]')?.getAttribute('value')
    const known = form.closest('section')?.querySelector('.plan-causes')
    const caused = form
      .querySelectorAll('option, input[name=cause]')
      .flatMap((one) => one.getAttribute('value') ?? [])
      .find((value) => value === cause || value.startsWith(`${cause}:`))
    const id = form.querySelector('input[name=id]')?.getAttribute('value')
    if (!action.endsWith('/causes') || !subject || known || !caused) continue
    await player.posts(action, { ...(id && { id }), subject, cause: caused, reason })
  }
}

/** A remark that the city took over is joined to the change it led to: from the page of the version, where it stands. */
export async function joinRemark(
  { player }: Planner,
  version: string,
  { remark, changed, reason }: { remark: string; changed: string; reason: string },
): Promise<void> {
  const page = await player.reads(version)
  const join = page
    .querySelectorAll('#answered li')
    .find((line) => line.textContent.includes(remark))
    ?.querySelectorAll('a')
    .flatMap((link) => link.getAttribute('href') ?? [])
    .find((href) => href.includes('/causes?cause='))
  if (!join) throw new Error(`${version} does not wait for what became of: ${remark}`)
  const subject = (await player.reads(join))
    .querySelectorAll('main select[name=subject] option')
    .find((option) => option.textContent.startsWith(changed))
    ?.getAttribute('value')
  if (!subject) throw new Error(`${changed} did not change in ${version}.`)
  await player.sends(join, { subject, reason }, join.slice(join.indexOf('/causes?')))
}
