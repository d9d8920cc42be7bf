import { isRightToLeft, type Lang, type Text } from '../text/index.ts'
import type { Letter } from './letter.ts'

// Programs that show mail know little: styles stand at each element, and colours are the reader's own, light or dark,
// except on the button, which brings its ground along.
const page = 'margin:0;padding:24px 16px;font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif'
const column = 'max-width:34em;margin:0 auto;overflow-wrap:break-word'
const heading = 'margin:0 0 16px;font:600 24px/1.25 Georgia,"Noto Serif",serif'
const paragraph = 'margin:0 0 16px'
const quote = 'margin:0 0 16px;padding-inline-start:14px;border-inline-start:3px solid #72828c;white-space:pre-line'
const code = 'margin:0 0 16px;font:600 30px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:0.12em'
const button =
  'display:inline-block;padding:12px 20px;border-radius:5px;background:#0b5f6b;color:#ffffff;font-weight:600;text-decoration:none'
const small = 'margin:0 0 12px;font-size:15px'
const foot = 'margin-top:32px;padding-top:12px;border-top:1px solid #72828c;font-size:14px'

/** The letter for programs that show pages: no pictures, nothing loaded, nothing counted. */
export function letterAsHtml(letter: Letter, { lang, t }: { lang: Lang; t: Text }): string {
  const { action, list = [], more = [], settingsHref } = letter
  return `<!doctype html>${(
    <html lang={lang} dir={isRightToLeft(lang) ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.title}</title>
      </head>
      <body style={page}>
        <div style={column}>
          <h1 style={heading} dir="auto">
            {letter.title}
          </h1>
          {letter.paragraphs.map((said) =>
            typeof said === 'string' ? (
              <p style={paragraph}>{said}</p>
            ) : (
              <blockquote style={quote} dir="auto">
                {said.quote}
              </blockquote>
            ),
          )}
          {letter.code && (
            <p style={code} dir="ltr">
              {letter.code}
            </p>
          )}
          {list.length > 0 && (
            <ul style="margin:0 0 16px;padding-inline-start:20px">
              {list.map(({ title, href, note }) => (
                <li style="margin:0 0 8px">
                  <a href={href} dir="auto">
                    {title}
                  </a>
                  {note && <div style="font-size:15px">{note}</div>}
                </li>
              ))}
            </ul>
          )}
          {action && (
            <p style="margin:24px 0">
              <a href={action.href} style={button}>
                {action.label}
              </a>
            </p>
          )}
          {more.map((said) => (
            <p style={small}>{said}</p>
          ))}
          <div style={foot}>
            <p style="margin:0 0 8px">{letter.reason}</p>
            {settingsHref && (
              <p style="margin:0">
                <a href={settingsHref}>{t('platform.mail.settings')}</a>
              </p>
            )}
          </div>
        </div>
      </body>
    </html>
  )}`
}
