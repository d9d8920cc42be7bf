import { type Ground, type NetworkEvent, networkEvents } from '../obligations/evidence.ts'

/** The meetings of a network in time, as the floor above announces them. */
export const eventsOf = async (ground: Ground): Promise<NetworkEvent[]> =>
  (await Promise.all(networkEvents.all().map(({ find }) => find(ground)))).flat()
