export { byteOrderMark, type CsvValue, csv, csvLine, withoutFormula } from './csv.ts'
