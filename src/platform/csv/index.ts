export { byteOrderMark, type CsvValue, csv, withoutFormula } from './csv.ts'
