const zones = new Set(Intl.supportedValuesOf('timeZone'))

/** The zones this server knows, by name. */
export const timeZones: readonly string[] = [...zones]

/** Whether somebody may choose this zone; older names that still work stand in no list. */
export const isListedZone = (zone: string): boolean => zones.has(zone)
