import { networkPath } from '#networks'

export const exchangePlanPath = (network: { slug: string }): string => networkPath(network, '/exchange-plan')
