const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bCriOS\/|\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system as people call them, "Firefox · Linux", as far as the browser says; for recognising one's own sessions. */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null
  const named = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent))?.[1]
  return [named(browsers), named(systems)].filter((word) => word !== undefined).join(' · ') || null
}
