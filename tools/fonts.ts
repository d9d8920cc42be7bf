import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

/**
 * Makes the font files of `src/platform/ui/fonts/` out of the Source families: per face one file for the Latin
 * alphabets of Europe, which every page loads, and files for Greek and Cyrillic, which browsers fetch when a page needs
 * them. Run it after changing the sets below and commit what it writes.
 */
const target = 'src/platform/ui/fonts'

/** What is set on paper reads no WOFF2: there each face is one file with all alphabets. */
const printed = 'src/platform/documents/fonts'

const faces = [
  { name: 'sans-400', family: 'source-sans-3', file: '400Regular/SourceSans3_400Regular.ttf' },
  { name: 'sans-600', family: 'source-sans-3', file: '600SemiBold/SourceSans3_600SemiBold.ttf' },
  { name: 'serif-600', family: 'source-serif-4', file: '600SemiBold/SourceSerif4_600SemiBold.ttf' },
]

/** Cursive for paper alone: pages do without. */
const cursive = [
  { name: 'sans-400-italic', family: 'source-sans-3', file: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf' },
  { name: 'sans-600-italic', family: 'source-sans-3', file: '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf' },
]

/** What is written from right to left, for paper alone: there is no telling what a computer has. The names may stay as they are. */
const rightToLeft = ['arabic', 'hebrew'].flatMap((script) => {
  const family = `noto-sans-${script}`
  const Script = script === 'arabic' ? 'Arabic' : 'Hebrew'
  return [
    { name: `${script}-400`, family, file: `400Regular/NotoSans${Script}_400Regular.ttf` },
    { name: `${script}-600`, family, file: `600SemiBold/NotoSans${Script}_600SemiBold.ttf` },
  ]
})

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

const alphabets = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${range(0x100, 0x17e)}ȘșȚț–—‘’‚“”„†•…‰′″‹›€™←→−\u202f`.replaceAll(
    /[ĿŀŉĸĲĳŐ¤¦¬¯¶¸ª¹²³¼½¾]/g,
    (rare) => (rare === 'Ő' || rare === '²' ? rare : ''),
  ),
  greek: range(0x384, 0x3ce),
  cyrillic: `${range(0x400, 0x45f)}ҐґҒғҚқҢңҮүҰұӘәӨөҺһ№`,
}

/** Arabic with the letters of Persian, Urdu and Kurdish, Hebrew with its points; joined forms come with them. */
const alphabetsToTheLeft = {
  arabic: `${range(0x600, 0x6ff)}${range(0x750, 0x77f)}${range(0x2000, 0x200f)}`,
  hebrew: `${range(0x590, 0x5f4)}${range(0x2000, 0x200f)}₪`,
}

/** What stands for letters that no face has. */
const onPaper = '\u25a1'

/** Tabular figures for tables, kerning, and accents that are put on letters one by one. */
const features = ['kern', 'tnum', 'mark', 'locl', 'ccmp']

mkdirSync(target, { recursive: true })
mkdirSync(printed, { recursive: true })
for (const { name, family, file } of [...faces, ...cursive]) {
  const folder = `node_modules/@expo-google-fonts/${family}`
  for (const place of [target, printed]) copyFileSync(`${folder}/LICENSE_FONT`, `${place}/OFL-${family}.txt`)
  const whole = await subsetFont(readFileSync(`${folder}/${file}`), Object.values(alphabets).join('') + onPaper, {
    targetFormat: 'sfnt',
    keepFeatures: features,
    noHinting: true,
  })
  writeFileSync(`${printed}/${name}.ttf`, rename(whole))
  if (cursive.some((one) => one.name === name)) continue
  for (const [alphabet, letters] of Object.entries(alphabets)) {
    const cut = await subsetFont(readFileSync(`${folder}/${file}`), letters, {
      targetFormat: 'sfnt',
      keepFeatures: features,
      noLayoutClosure: alphabet !== 'latin',
      noHinting: true,
    })
    const made = await subsetFont(rename(cut), '', {
      targetFormat: 'woff2',
      keepAllGlyphs: true,
      keepFeatures: features,
      noHinting: true,
    })
    writeFileSync(`${target}/${name}-${alphabet}.woff2`, made)
    console.log(`${name}-${alphabet}: ${(made.length / 1024).toFixed(1)} KB`)
  }
}

for (const { name, family, file } of rightToLeft) {
  const folder = `node_modules/@expo-google-fonts/${family}`
  copyFileSync(`${folder}/LICENSE_FONT`, `${printed}/OFL-${family}.txt`)
  const letters = alphabetsToTheLeft[name.startsWith('arabic') ? 'arabic' : 'hebrew']
  const cut = await subsetFont(readFileSync(`${folder}/${file}`), `${letters}${range(0x20, 0x7e)}–—«»“”‘’…`, {
    targetFormat: 'sfnt',
    noHinting: true,
  })
  writeFileSync(`${printed}/${name}.ttf`, cut)
}

/** The licence reserves the name "Source" for the whole fonts; what is cut out of them goes by another of equal length. */
function rename(font: Buffer): Buffer {
  let renamed = font
  for (const [from, to] of [
    ['Source Sans', 'Atelie Sans'],
    ['SourceSans', 'AtelieSans'],
    ['Source Serif', 'Atelie Serif'],
    ['SourceSerif', 'AtelieSerif'],
  ] as const) {
    const wide = (text: string) => Buffer.from(text, 'utf16le').swap16()
    for (let at = renamed.indexOf(wide(from)); at >= 0; at = renamed.indexOf(wide(from)))
      renamed = Buffer.concat([renamed.subarray(0, at), wide(to), renamed.subarray(at + wide(to).length)])
  }
  return renamed
}
