import { ofUsPost } from './region-codes.ts'

/**
 * The states of the first digits of a ZIP code (USPS, Domestic Mail Manual L002); where digits overlap, more of them win.
 * Military addresses (AA, AE, AP) lie in no state.
 */
const ZIPS =
  '005NY 006-007PR 008VI 009PR 010-027MA 028-029RI 030-038NH 039-049ME 050-054VT 055MA 056-059VT 060-069CT 06390NY 070-089NJ ' +
  '100-149NY 150-196PA 197-199DE 200DC 201VA 202-205DC 206-219MD 220-246VA 247-268WV 270-289NC 290-299SC 300-319GA 320-339FL 341-349FL ' +
  '350-369AL 370-385TN 386-397MS 398-399GA 400-427KY 430-459OH 460-479IN 480-499MI 500-528IA 530-549WI 550-567MN 569DC 570-577SD ' +
  '580-588ND 590-599MT 600-629IL 630-658MO 660-679KS 680-693NE 700-714LA 716-729AR 730-749OK 733TX 750-799TX 800-816CO 820-831WY ' +
  '832-838ID 83414WY 840-847UT 850-865AZ 870-884NM 885TX 889-898NV 900-961CA 967-968HI 96799AS 969GU 96940PW 9694FM 9695MP 9696MH 9697MH ' +
  '970-979OR 980-994WA 995-999AK'

/** The provinces of the first letter of a Canadian postal code; where two territories share it, of the first three characters. */
const CANADIAN = 'ANL BNS CPE ENB GQC HQC JQC KON LON MON NON PON RMB SSK TAB VBC XNT X0ANU X0BNU X0CNU YYT'

let zips: ReadonlyMap<string, string> | undefined
let canadian: ReadonlyMap<string, string> | undefined

/** The state of a ZIP or ZIP+4 code (`10001`, `10001-1234`), also where a spreadsheet has dropped the zeros before it. */
export function stateOfZip(zip: string): string | undefined {
  const digits = /^(\d{3,5})(?:-\d{4})?$/.exec(zip.trim())?.[1]?.padStart(5, '0')
  if (digits === undefined) return undefined
  zips ??= new Map(ZIPS.split(' ').flatMap(readRange))
  return zips.get(digits) ?? zips.get(digits.slice(0, 4)) ?? zips.get(digits.slice(0, 3))
}

/** The province of a Canadian postal code, such as `M5V 2T6`. */
export function provinceOfPostalCode(code: string): string | undefined {
  const letters = code.trim().toUpperCase()
  if (!/^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/.test(letters)) return undefined
  canadian ??= new Map(CANADIAN.split(' ').map((entry) => [entry.slice(0, -2), `CA-${entry.slice(-2)}`]))
  return canadian.get(letters.slice(0, 3)) ?? canadian.get(letters.slice(0, 1))
}

/** `006-007PR`: every prefix from 006 to 007. */
function readRange(entry: string): [string, string][] {
  const [first = '', last = first] = entry.slice(0, -2).split('-')
  const state = ofUsPost(entry.slice(-2))
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => [String(Number(first) + i).padStart(first.length, '0'), state])
}
