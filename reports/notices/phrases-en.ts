import type { Phrases } from './phrases.ts';

/** The words of a notice in English. */
export const ENGLISH: Phrases = {
  title: 'Notice of an unlawful advertisement and request for its removal',
  subject: 'Takedown request',
  draftBanner: 'DRAFT: no person has decided yet. Not to be sent.',
  testBanner: 'TEST: this is no notice. It asks nobody for anything; nothing has to be done.',
  withdrawal: {
    title: 'Withdrawal of a takedown request',
    subject: 'Withdrawal of a takedown request',
    heading: 'What we take back',
    reason: 'Why',
    addresses: 'Addresses that it was about',
    withdrawn: 'Notice taken back',
    withdrawnRound: 'Its round',
    withdrawnAt: 'Its date',
    statement: (noticeId) =>
      `We withdraw notice ${noticeId}. Please do not act on it any more; where something was removed, disabled or restricted because of this notice alone, please review that measure. Other notices are not affected.`,
    addressesIntro: 'The notice taken back was about these addresses, one a line:',
    person: 'This withdrawal rests on the decision of the person named here.',
    answer: (email, noticeId) =>
      `For questions please write to ${email}, naming notice ${noticeId}.`,
  },
  blank: '(for a person to fill in)',
  request:
    'Please check the advertisements at the addresses below, stop their transmission at once, remove or disable access to them, deal with the accounts that published them, keep the records, and tell the notifier what was done.',
  repeated: (round) =>
    `This is notice number ${round} to you about the same case; section 4 says when each address was last reachable.`,
  headings: {
    request: 'What we ask for',
    reasons: 'Reasons',
    addresses: 'Exact addresses',
    sightings: 'What was seen, and the evidence',
    notifier: 'Who gives this notice',
    goodFaith: 'Statement of good faith',
    decision: 'Decision',
    answer: 'How to answer',
  },
  labels: {
    notice: 'Notice',
    round: 'Round',
    caseId: 'Case',
    recipient: 'To',
    createdAt: 'Date of this notice',
    policy: 'Offence',
    reason: 'Explanation (as written)',
    laws: 'Provisions',
    address: 'Address',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    handles: "Seller's contacts (as found)",
    evidence: 'Evidence',
    seal: 'Seal',
    bundle: 'SHA-256 of the bundle',
    picture: 'SHA-256 of its picture in the bundle',
    capturedAt: 'Captured',
    quoted: 'Text of the advertisement (identity numbers masked)',
    organisation: 'Organisation',
    name: 'Name',
    email: 'E-mail',
    domain: 'Domain',
    decidedBy: 'Decided by',
    decidedAt: 'Decided',
    publicUrl: 'On the web',
  },
  ascii: 'In ASCII',
  addressesIntro: 'Please act on these addresses, one a line:',
  place: (number) => `Address ${number}`,
  none: 'none',
  notPreserved: 'No evidence could be sealed for this address; what was seen is recorded only.',
  cut: (characters) => `[${characters} more characters left out]`,
  masked:
    'The people named on the cards are victims. To protect them every identity number in this notice is masked and no picture of a card is attached. Times are given in UTC and as clocks in China show them.',
  goodFaith: (organisation) =>
    `${organisation} believes in good faith that the information and allegations in this notice are accurate and complete.`,
  person:
    'This notice rests on the review and the decision of the person named here, not on a decision of a machine.',
  answer: (email, noticeId) =>
    `Please answer to ${email}, naming notice ${noticeId}, and say what was done and when; if you do not act, please say why.`,
  bundleOnRequest:
    'The complete sealed evidence bundle is available on request; check it against the SHA-256 above.',
  checked: (day) => `checked on ${day}`,
  colon: ': ',
};
