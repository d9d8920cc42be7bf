export { daysAfter, daysBetween, firstDayOf, isDay, isPartialDate, lastDayOf, monthsAfter } from './days.ts'
export { isListedZone, timeZones } from './zones.ts'
