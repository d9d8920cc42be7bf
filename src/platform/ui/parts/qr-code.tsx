import { encode } from 'uqr'

/** An address as a picture that a phone's camera reads: black on white in every theme, or cameras fail. `label` says where it leads. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark(data)} fill="#000" />
    </svg>
  )
}

const dark = (rows: boolean[][]): string =>
  rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
