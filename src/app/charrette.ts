import { runCommandLine } from './command-line/command-line.ts'

const code = await runCommandLine(process.argv.slice(2))
// Whatever was printed goes out first, also into a slow pipe.
process.stdout.write('', () => process.exit(code))
