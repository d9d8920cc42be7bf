import type { NetworkStep } from '#networks'

/** From the front page of a demonstration, for whoever is no one yet. */
export const tryARole: NetworkStep = {
  label: 'app.demo.try',
  href: ({ network, viewer }) =>
    network.demo && network.visibility === 'public' && !viewer.person ? `/demo#${network.slug}` : undefined,
  place: 90,
}
