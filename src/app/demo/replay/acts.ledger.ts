import type { Planner } from './acts.tests.ts'

/** The ledger: every change of a version that nothing explains yet is put down to the test that caused it, or said in words. */
export async function sayWhatCausedIt(
  { player }: Planner,
  version: string,
  { cause, reason }: { cause: 'test' | 'other'; reason: string },
): Promise<void> {
  const changes = (await player.reads(`${version}/causes`)).querySelectorAll('main section.plan-explained')
  for (const change of changes.filter((one) => one.querySelector('.plan-causes') === null)) {
    const id = change.querySelector('[id^=change-]')?.id.replace('change-', '')
    const at = `${version}/causes?change=${id}`
    const caused = (await player.reads(at))
      .querySelectorAll('main select[name=cause] option')
      .flatMap((one) => one.getAttribute('value') ?? [])
      .find((value) => value === cause || value.startsWith(`${cause}:`))
    if (caused) await player.sends(at, { cause: caused, reason }, '/causes')
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
