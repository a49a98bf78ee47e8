import type { PacketWords } from './words.ts';

export const WORDS_EN: PacketWords = {
  title: { report: 'Report of unlawful content', lead: 'Lead about a suspected offence' },
  letter: {
    report:
      'On public pages we found the unlawful offers of resident identity cards listed below. A person has examined and confirmed them. Please take them up, act on them as the law provides, and tell the reporter what was done.',
    lead: 'On public pages we found the offers of resident identity cards listed below, which appear to be offences. A person has examined and confirmed them. Please examine them as the law provides. This is a lead; it does not take the place of evidence that investigators collect.',
  },
  runningHead: 'Identity numbers masked · pictures redacted',
  page: ['Page ', ' of ', ''],
  sections: {
    contents: 'Contents of this packet',
    notifier: '1. Who reports',
    addresses: '2. Exact addresses',
    reasons: '3. Reasons and provisions',
    facts: '4. What was seen',
    evidence: '5. List of evidence',
    verify: '6. How to verify',
    pictures: '7. Pictures (redacted)',
    statement: '8. Statement and decision',
    form: 'Annex: what to fill into the web form, field by field',
  },
  to: 'To',
  from: 'From',
  place: 'No.',
  noticeElements:
    'this document holds the four elements asked for: the reasons, the exact addresses, name and e-mail of the notifier, and the statement of good faith',
  picturesElsewhere: 'The pictures stand once, in the first language of this document.',
  number: 'Number',
  date: 'Date',
  caseId: 'Case',
  site: 'Site',
  address: 'Address',
  ascii: 'In ASCII',
  characters: (count) => `${count} characters`,
  addressesIntro:
    'Addresses count character by character, capital letters too; where one goes on in the next line there is no space. Text to copy is in addresses.txt. Do not open them in an ordinary browser and do not contact the seller.',
  jurisdiction: { CN: 'Law of China', EU: 'Law of the European Union' },
  provision: 'Provision',
  gist: 'What it says',
  checkedOn: 'Checked on',
  handles: "Seller's contacts",
  prices: 'Prices asked',
  per: { card: 'a card', set: 'a set' },
  evidenceId: 'Evidence',
  visited: 'Page visited',
  capturedAt: 'Captured at',
  seal: 'Seal (SHA-256 of the manifest)',
  bundle: 'Bundle, SHA-256',
  bytes: 'Bytes',
  stamps: 'Trusted time-stamps',
  noStamps: 'none: no outside authority has stamped it',
  record: 'Extraction record',
  verified: 'verified when this packet was made; every check held',
  masked:
    'The people on the cards are victims: identity numbers are masked throughout. Times are given in UTC and on clocks in China.',
  state: { complete: 'complete', partial: 'partial, see part 7 of its record' },
  notPreserved: 'This address could not be preserved; only what was seen is recorded.',
  verifySteps: (email) => [
    `The sealed bundles hold the original data, which is not masked, and are not part of this packet. Ask ${email} for them: they are given with their time-stamps, and that is entered in the custody log.`,
    'Compute the SHA-256 of a bundle first; it must be the one in this list. Then run the commands in the annex of its extraction record: unzip, sha256sum, base64 and openssl are enough to check the seal, every file, the signature and the time-stamps.',
    'SHA256SUMS lists the digests of the files of this packet: run sha256sum -c SHA256SUMS in its folder.',
  ],
  picturesIntro:
    'The people on the cards are victims. Cards in these pictures are covered, and pictures that could not be judged are blurred as a whole; the originals are in the sealed bundles alone.',
  noPictures: 'No pictures are enclosed.',
  picture: (number) =>
    number === null
      ? 'Whole page (of a long one the upper part; all of it is in the file)'
      : `Address ${number}`,
  treatment: { clear: 'nothing to cover', covered: 'cards covered', blurred: 'blurred as a whole' },
  original: 'Original in the bundle, SHA-256',
  approvedBy: 'Approved by',
  signature: 'Reporter (signature)',
  unitSeal: 'Organisation (seal)',
  signedOn: '',
  contents: {
    self: 'this document',
    fields: 'text for the web form, field by field',
    addresses: 'all addresses, one a line',
    record: (evidenceId) => `extraction record of the evidence ${evidenceId}`,
    pictures: (count) => `${count} redacted ${count === 1 ? 'picture' : 'pictures'}`,
    digests: 'SHA-256 of the files above',
  },
  formIntro:
    'Copy each field into the web form. Lengths are in characters; where no limit is published, the page itself tells.',
  field: 'Field',
  value: 'Text',
  limit: (length, limit) =>
    `${length} characters · ${limit === null ? 'no limit published' : `at most ${limit}`}`,
};
