import { Words } from './words.ts';

/** What stands between the opening and the closing of an element: markup, or text in which no tag opens. */
type Content = 'markup' | 'raw' | 'rcdata' | 'plain';

/** Into which rules an element leads: those of SVG, of MathML, or out of both again. */
export type Context = 'html' | 'svg' | 'math';

/** What is known of a tag by its name. */
export interface Tag {
  /** In lower case; within SVG as SVG writes it. */
  readonly name: string;
  /** Its place among the known names; -1 for any other. */
  readonly number: number;
  /** Whether it has neither content nor a closing tag. */
  readonly isVoid: boolean;
  /** Elements that end where it opens right within them; null for none. */
  readonly ends: ReadonlySet<Tag> | null;
  readonly content: Content;
  /** Null for all that leave the rules as they are. */
  readonly context: Context | null;
}

/** Names of HTML (the standard's index of elements, and those it calls obsolete) that a page may repeat. */
const NAMES =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas ' +
  'caption center cite code col colgroup command data datalist dd del desc details dfn dialog dir div dl dt em embed fieldset ' +
  'figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ignore_js_op img ' +
  'input ins isindex kbd keygen label legend li link main map mark marquee math menu meta meter mi mn mo ms mtext nav nobr noembed ' +
  'noframes noscript object ol optgroup option output p param path picture plaintext pre progress q rb rp rt rtc ruby s samp ' +
  'script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea ' +
  'tfoot th thead time title tr track tt u ul use var video wbr xmp annotation-xml foreignObject';

const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr';

/** Names of the elements that end where one of the first names opens; the rest of the optional tags is left to closing tags. */
const ENDS: readonly (readonly [string, string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['body', 'head link script'],
  ['a', 'a'],
  ['li', 'li'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  ['h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'],
  [
    'select input output button datalist textarea',
    'input option optgroup select button datalist textarea',
  ],
  [
    'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul',
    'p',
  ],
];

/** HTML standard, 13.2.5.1 to 13.2.5.5, where scripts do not run. */
const CONTENTS: readonly (readonly [string, Content])[] = [
  ['iframe noembed noframes script style xmp', 'raw'],
  ['textarea title', 'rcdata'],
  ['plaintext', 'plain'],
];

const CONTEXTS: readonly (readonly [string, Context])[] = [
  ['svg', 'svg'],
  ['math', 'math'],
  ['annotation-xml desc foreignObject mi mn mo ms mtext title', 'html'],
];

/** Names of SVG that are not in lower case (HTML standard, 13.2.6.5). */
const SVG_NAMES =
  'altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix ' +
  'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood ' +
  'feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
  'feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient radialGradient textPath';

const SVG_SPELLINGS = new Map(SVG_NAMES.split(' ').map((name) => [name.toLowerCase(), name]));

/** As SVG writes a name that came in lower case. */
export function inSvg(name: string): string {
  return SVG_SPELLINGS.get(name) ?? name;
}

const known: ReadonlyMap<string, Tag> = knownTags();

/** How many names are known. */
export const KNOWN_TAGS = known.size;

function knownTags(): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag & { ends: ReadonlySet<Tag> | null }>(
    NAMES.split(' ').map((name, number) => [
      name,
      {
        name,
        number,
        isVoid: VOID.split(' ').includes(name),
        ends: null,
        content: CONTENTS.find(([names]) => names.split(' ').includes(name))?.[1] ?? 'markup',
        context: CONTEXTS.find(([names]) => names.split(' ').includes(name))?.[1] ?? null,
      },
    ]),
  );
  for (const [openings, ended] of ENDS) {
    const ends = new Set(ended.split(' ').flatMap((name) => tags.get(name) ?? []));
    for (const name of openings.split(' ')) {
      const tag = tags.get(name);
      if (tag !== undefined) {
        tag.ends = ends;
      }
    }
  }
  return tags;
}

/** The tag of a name, written as its element is. */
export function tagNamed(name: string): Tag {
  return (
    known.get(name) ?? {
      name,
      number: -1,
      isVoid: false,
      ends: null,
      content: 'markup',
      context: null,
    }
  );
}

const words = new Words(known);

/** The tag whose name stands in a page, with the hash of it. */
export function tagIn(html: string, from: number, to: number, hash: number): Tag {
  const tag = words.find(html, from, to, hash);
  if (tag !== undefined) {
    return tag;
  }
  const name = html.slice(from, to).toLowerCase();
  return tagNamed(name === 'image' ? 'img' : name);
}
