/** Draws the outlines of the States once, so that the map of jurisdiction is a small local file: node web/scripts/draw-world.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Topology = {
  arcs: readonly (readonly (readonly [number, number])[])[]
  transform: { scale: readonly [number, number]; translate: readonly [number, number] }
  objects: { countries: { geometries: readonly Geometry[] } }
}
type Geometry = {
  type: 'Polygon' | 'MultiPolygon'
  id?: string
  properties: { name: string }
  arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[]
}

/** ISO 3166-1 numeric and alpha-2 of the States in the data. */
const numbers =
  '242FJ 834TZ 732EH 124CA 840US 398KZ 860UZ 598PG 360ID 032AR 152CL 180CD 706SO 404KE 729SD 148TD 332HT 214DO 643RU 044BS 238FK 578NO 304GL 260TF 626TL 710ZA 426LS 484MX 858UY 076BR 068BO 604PE 170CO 591PA 188CR 558NI 340HN 222SV 320GT 084BZ 862VE 328GY 740SR 250FR 218EC 630PR 388JM 192CU 716ZW 072BW 516NA 686SN 466ML 478MR 204BJ 562NE 566NG 120CM 768TG 288GH 384CI 324GN 624GW 430LR 694SL 854BF 140CF 178CG 266GA 226GQ 894ZM 454MW 508MZ 748SZ 024AO 108BI 376IL 422LB 450MG 275PS 270GM 788TN 012DZ 400JO 784AE 634QA 414KW 368IQ 512OM 548VU 116KH 764TH 418LA 104MM 704VN 408KP 410KR 496MN 356IN 050BD 064BT 524NP 586PK 004AF 762TJ 417KG 795TM 364IR 760SY 051AM 752SE 112BY 804UA 616PL 040AT 348HU 498MD 642RO 440LT 428LV 233EE 276DE 100BG 300GR 792TR 008AL 191HR 756CH 442LU 056BE 528NL 620PT 724ES 372IE 540NC 090SB 554NZ 036AU 144LK 156CN 158TW 380IT 208DK 826GB 352IS 031AZ 268GE 608PH 458MY 096BN 705SI 246FI 703SK 203CZ 232ER 392JP 600PY 887YE 682SA 196CY 504MA 818EG 434LY 231ET 262DJ 800UG 646RW 070BA 807MK 688RS 499ME 780TT 728SS'
const codes = new Map(numbers.split(' ').map((entry) => [entry.slice(0, 3), entry.slice(3)]))

const source = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')
const topology = JSON.parse(readFileSync(source, 'utf8')) as Topology
const { scale, translate } = topology.transform

/** Natural Earth projection (Šavrič, Patterson, Jenny 2011), 1000 units wide. */
function project(longitude: number, latitude: number): readonly [number, number] {
  const [l, p] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  const [p2, p4] = [p * p, p * p * p * p]
  const x = l * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
  const y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
  return [500 + x * 180, 250 - y * 180]
}

const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
  })
})

function ring(indices: readonly number[]): string {
  const points = indices.flatMap((index, place) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? [])
    return place === 0 ? arc : arc.slice(1)
  })
  // A ring that crosses the 180th meridian goes on beyond it, instead of running back across the whole map.
  let turn = 0
  let before = points[0]?.[0] ?? 0
  const drawn = points.map(([longitude, latitude]) => {
    if (longitude - before > 180) turn -= 360
    if (before - longitude > 180) turn += 360
    before = longitude
    return project(longitude + turn, latitude)
  })
  return `M${drawn.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}Z`
}

const shapes: Record<string, string> = {}
for (const geometry of topology.objects.countries.geometries) {
  const code = geometry.properties.name === 'Kosovo' ? 'XK' : codes.get(geometry.id ?? '')
  if (code === undefined) continue
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  ) as readonly (readonly (readonly number[])[])[]
  shapes[code] = polygons.flatMap((polygon) => polygon.map(ring)).join('')
}

const target = join(import.meta.dirname, '..', 'src', 'features', 'jurisdiction', 'world.generated.ts')
const lines = Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  target,
  `/** Outlines of States, made by web/scripts/draw-world.ts from Natural Earth 1:110m (public domain). Lines on it say nothing about borders. */\nexport const world: Readonly<Record<string, string>> = {\n${lines.map(([code, d]) => `  ${code}: '${d}',`).join('\n')}\n}\n`,
)
process.stdout.write(`${lines.length} States, ${lines.join('').length} characters\n`)
