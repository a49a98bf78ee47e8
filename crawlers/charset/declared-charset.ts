/** Bytes in which a page's own declaration is looked for; the HTML standard looks at 1,024, old forums put more before it. */
const PRESCAN_BYTES = 4_096;

const IN_HEADER = /charset\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/iu;
const IN_META = /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})/iu;
const IN_XML = /^\s{0,10}<\?xml[^>]{0,100}encoding\s{0,4}=\s{0,4}["']([\w.:-]{2,40})/iu;

/** The charset that the header, else the page itself, declares, as a label that a decoder knows; null where none does. */
export function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const inHeader = knownLabel(IN_HEADER.exec(contentType ?? '')?.[1]);
  if (inHeader !== null) {
    return inHeader;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  return knownLabel(IN_META.exec(head)?.[1] ?? IN_XML.exec(head)?.[1]);
}

/** GB 18030 reads all of GB 2312 and GBK, and pages that claim the smaller ones hold characters of the larger. */
const GB_FAMILY = new Set([
  'gb2312',
  'gbk',
  'gb18030',
  'x-gbk',
  'gb_2312-80',
  'chinese',
  'csgb2312',
]);

/** Labels that a decoder took, with its name for them; the Encoding Standard has 228. */
const encodings = new Map<string, string>();

function knownLabel(label: string | undefined): string | null {
  if (label === undefined) {
    return null;
  }
  const lower = label.toLowerCase();
  if (GB_FAMILY.has(lower)) {
    return 'gb18030';
  }
  const known = encodings.get(lower);
  if (known !== undefined) {
    return known;
  }
  try {
    const { encoding } = new TextDecoder(lower);
    encodings.set(lower, encoding);
    return encoding;
  } catch {
    return null;
  }
}
