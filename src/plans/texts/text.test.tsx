import type { Node } from 'prosemirror-model'
import { describe, expect, test } from 'vitest'
import { PlanText } from './plan-text.tsx'
import { readText, textSchema, writeText } from './text.schema.ts'

const html = (markdown: string) =>
  String(<PlanText markdown={markdown} />).replace(/^<div class="plan-prose">|<\/div>$/g, '')
const kept = (markdown: string) => writeText(readText(markdown))

describe('a text of a plan', () => {
  test('is paragraphs, two sizes of headings, lists, quotes, bold, italic and links', () => {
    const text = [
      '### Aims',
      'We *learn* and **do**, see [Genk](https://www.genk.be/).\nA new line.',
      '#### Smaller',
      '- one\n- two\n  - inside',
      '3. three\n4. four',
      '> quoted',
    ].join('\n\n')
    expect(html(text)).toBe(
      '<h3>Aims</h3><p>We <em>learn</em> and <strong>do</strong>, see <a href="https://www.genk.be/" rel="nofollow noopener ugc">Genk</a>.<br/>A new line.</p>' +
        '<h4>Smaller</h4><ul><li><p>one</p></li><li><p>two</p><ul><li><p>inside</p></li></ul></li></ul>' +
        '<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol><blockquote><p>quoted</p></blockquote>',
    )
    expect(kept(text)).toBe(text)
  })

  test('never becomes HTML, and loses nothing that looks like it', () => {
    for (const nasty of [
      '<script>alert(1)</script>',
      '<b onclick=x>bold</b>',
      'a <!-- b --> c',
      '<https://example.org" onclick="x>',
      '![x](https://example.org/y.png)',
      '`code` and ~~struck~~',
      'Tom &amp; Jerry &lt;',
      '---',
      'one\n---',
      '    indented',
      '```\nfenced\n```',
      '[a]: https://example.org',
    ]) {
      const shown = html(nasty)
      expect(shown, nasty).not.toMatch(/<(script|b|img|hr|pre|code|h2)\b/)
      expect(readText(kept(nasty)).toJSON(), nasty).toEqual(readText(nasty).toJSON())
    }
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
    expect(html('Tom &amp; Jerry')).toBe('<p>Tom &amp;amp; Jerry</p>')
  })

  test('links to the web and to mailboxes only', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '/sign-out',
      '//x',
    ])
      expect(html(`[go](${href})`), href).not.toContain('<a')
    expect(html('[mail](mailto:ana@example.org)')).toContain(
      '<a href="mailto:ana@example.org" rel="nofollow noopener ugc">',
    )
    const smuggled = textSchema.node('doc', null, [
      textSchema.node('paragraph', null, [
        textSchema.text('go', [textSchema.mark('link', { href: 'javascript:alert(1)' })]),
      ]),
    ])
    expect(html(writeText(smuggled))).not.toContain('<a')
  })

  test('fits below the heading it stands under', () => {
    const below = (size: 1 | 3 | 4) => String(<PlanText markdown={'# Big\n\n## Small'} below={size} />)
    expect(below(1)).toContain('<h2>Big</h2><h3>Small</h3>')
    expect(below(3)).toContain('<h4>Big</h4><h5>Small</h5>')
    expect(below(4)).toContain('<h5>Big</h5><h6>Small</h6>')
    expect(kept('## A\n\n### B\n\n###### C')).toBe('### A\n\n#### B\n\n#### C')
  })

  test('is nothing when nothing is written', () => {
    expect([kept(''), kept(' \n\n '), html('')]).toEqual(['', '', ''])
    expect(readText('').check()).toBeUndefined()
  })

  test('comes back as it was written, whatever characters are in it', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let round = 0; round < 300; round++) {
      const document = textSchema.node('doc', null, blocks(random, 2))
      const markdown = writeText(document)
      if (!readText(markdown).eq(document)) expect(readText(markdown).toJSON(), markdown).toEqual(document.toJSON())
    }
  })
})

const pieces = [
  'word',
  '-',
  '#',
  '1.',
  '2)',
  '*',
  '_',
  '<',
  '>',
  '&amp;',
  '[a](b)',
  '\\',
  '`',
  '~',
  '!',
  '+',
  '===',
  'https://x.org',
  'é',
  'مرحبا',
  '10.',
  '|',
  '"',
  "'",
]

type Random = (below: number) => number

const some = <One,>(random: Random, most: number, make: (at: number) => One): One[] =>
  Array.from({ length: 1 + random(most) }, (_, at) => make(at))

function inline(random: Random, breaks = true): Node[] {
  const words = () => some(random, 3, () => pieces[random(pieces.length)]).join(' ')
  const parts: Node[] = [textSchema.text(words())]
  for (let more = random(3); more > 0; more--) {
    if (breaks && random(2)) parts.push(textSchema.node('hard_break'), textSchema.text(words()))
    else {
      const mark = [
        textSchema.mark('em'),
        textSchema.mark('strong'),
        textSchema.mark('link', { href: 'https://example.org/a(b)' }),
      ][random(3)]!
      parts.push(textSchema.text(' '), textSchema.text(words(), [mark]), textSchema.text(' end'))
    }
  }
  return textSchema.node('paragraph', null, parts).children.slice()
}

/** Two lists of one kind in a row are one in Markdown. */
function blocks(random: Random, depth: number): Node[] {
  let before = ''
  return some(random, 3, () => {
    const kinds = ['paragraph', 'heading', ...(depth > 0 ? ['bullet_list', 'ordered_list', 'blockquote'] : [])].filter(
      (kind) => kind !== before || kind === 'paragraph',
    )
    const kind = kinds[random(kinds.length)]!
    before = kind
    if (kind === 'paragraph') return textSchema.node('paragraph', null, inline(random))
    if (kind === 'heading') return textSchema.node('heading', { level: 3 + random(2) }, inline(random, false))
    if (kind === 'blockquote') return textSchema.node('blockquote', null, blocks(random, depth - 1))
    const items = some(random, 3, () => textSchema.node('list_item', null, blocks(random, depth - 1)))
    return textSchema.node(kind, null, items)
  })
}
