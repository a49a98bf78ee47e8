import type { Family } from './grammar.ts';

/** Honest texts in English, hard and ordinary. Written for this project. */
export const NEGATIVES_ENGLISH: readonly Family[] = [
  { id: 'hard-en-news', templates: [
    'Police (arrested|detained) {n} people for (selling|making) (fake|stolen) ID cards in (Guangdong|the city|an online forum); (officers|they) seized {amount} cards.', 'A court sentenced a man to {n} months in prison for (buying|selling) (fake passports|identity cards|driver licenses).', 'Warning: (scammers|fraudsters) offer "real ID cards, clean, {contact_en}". (Report it|Never pay|Do not reply).' ] },
  { id: 'hard-en-lost', templates: [
    '(Lost|I lost) my ID card (at the airport|on the bus|near the station), if found please contact {contact_en}', 'Found an ID card (in the park|at the library), owner please (call|email|come to the desk) {contact_en}', 'How do I (replace|renew) a lost (ID card|passport|driver license)? (Which office|How long does it take|What documents do I need)?' ] },
  { id: 'hard-en-use', templates: [
    'Do (hotels|banks|employers) need a copy of my (ID card|passport)? (Is it safe|Can I refuse|What is it for)?', 'How to validate Chinese ID numbers (with a regex|in Python|in JavaScript)? The (checksum|last digit) can be X.', 'Is (buying|using) a fake ID (illegal|a felony)? Asking a lawyer.', 'We sell (ID card printers|card readers|badge holders|lanyards), {price_en}, {contact_en}', 'In the (novel|movie) the hero buys a fake passport and (escapes|hides).', 'Passport photos {price_en} at our photo studio, {contact_en}', 'I collect old (ID cards|passports|coins) from museums, (anyone|any collectors) here?' ] },
  { id: 'plain-en-trade', templates: [
    '(Selling|For sale:) (my bike|a used laptop|old camera|guitar|sofa|iPhone), {price_en}, (good condition|like new|barely used), {contact_en}', '(Room|Apartment) for rent near the station, {price_en} a month, {contact_en}', '(English|Piano|Math) lessons, {price_en} an hour, {contact_en}', '(Looking to buy|WTB) (a used bike|concert tickets|a monitor), {contact_en}', 'Wholesale (shoes|phone cases|toys), (bulk discount|worldwide shipping|in stock), {contact_en}' ] },
  { id: 'plain-en-talk', templates: [
    '(Thanks|Great post|I agree|Nice|lol|bump|up|following|same here|this is a scam, reported|do not trust him)', 'Does anyone know (a good restaurant|how to fix this error|when the store opens) (near here|today|in town)?', '(Yesterday|Today|Last week) I (went hiking|missed my train|cooked noodles|watched the game) and it was (great|terrible|fine).', 'The (update|driver|app) (crashes|will not install|works now) on (Windows|Linux|my phone), (any ideas|fixed it|help please)', 'Our meetup is on (Friday|Sunday) at {n} o clock, join the telegram group t.me/meetup' ] },
];
