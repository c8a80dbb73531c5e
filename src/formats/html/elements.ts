const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th ' +
    'thead tr ul',
)
const VOID = set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')
const TEXTLESS = set(
  'audio canvas datalist head iframe map math mj-attributes mj-head mj-html-attributes mj-style noembed noframes object outlook script select ' +
    'style svg template textarea video xml',
)
const IN_HEAD = set('base basefont bgsound link meta noscript script style template title xml')
const IMAGES = set('img amp-img mj-carousel-image mj-image')
const LINKS = set('a mj-navbar-link mj-social-element')
const RAW = set('iframe noembed noframes outlook plaintext script style textarea title xmp')

/** Whether an element's text stands apart from what is before and after; components and MJML's elements are taken to be such. */
export const isBlock = (name: string): boolean => BLOCKS.has(name) || (name.includes('-') && !name.includes(':'))

/** Whether an element has no end tag (HTML 13.1.2, void elements). */
export const isVoid = (name: string): boolean => VOID.has(name)

/** Whether a reader never sees the text inside, or only in Outlook (Maizzle's `<outlook>`). */
export const isTextless = (name: string): boolean => TEXTLESS.has(name)

/** Whether an element may stand in `<head>`; any other ends it. */
export const belongsInHead = (name: string): boolean => IN_HEAD.has(name) || name.startsWith('mj-') || name.includes(':')

/** Whether an element shows an image, whose `alt` is its text. */
export const isImage = (name: string): boolean => IMAGES.has(name)

/** Whether an element's text leads to its `href`. */
export const isLink = (name: string): boolean => LINKS.has(name)

/** Whether only its own end tag ends an element (HTML 13.1.2, raw text elements and their kin; Maizzle's `<outlook>` becomes a comment). */
export const isRaw = (name: string): boolean => RAW.has(name)

/** Whether `/>` ends an element: browsers ignore the slash on HTML's own, the tools that make components and MJML do not. */
export const closesItself = (name: string): boolean => name.includes('-') || name.includes(':')
