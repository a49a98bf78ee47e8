import type { Family } from './grammar.ts';

/** Advertisements in English. Written for this project. */
export const ADS_ENGLISH: readonly Family[] = [
  { id: 'ad-en-list', templates: [
    '(Selling|selling|I sell|We sell|Vendor of) {id_en}, {claim_en}, {claim_en}, {pick_en}, {price_en}. {contact_en}',
    '{id_en} for sale, {claim_en}, {ship_en}, {contact_en}', '{id_en} (available|in stock), {pick_en}, {price_en}, {pay_en}, (contact|dm|message me on) {contact_en}',
    '(buy|order) {id_en} (now|today|here): {claim_en}, {claim_en}, {ship_en}. {contact_en}' ] },
  { id: 'ad-en-genuine', templates: [
    '(genuine|stolen|lost|original|real) {id_en}, {claim_en}, {pick_en}, {price_en} each, {contact_en}',
    '(Got|have) {n} (real|original) {id_en}, {claim_en}, {pay_en}, {contact_en}' ] },
  { id: 'ad-en-fake', templates: [
    '(High quality|best|1:1|top) (fake|replica|novelty|counterfeit) {id_en}, {claim_en}, {ship_en}, {price_en}, {contact_en}',
    'we make {id_en}, passports and driver licenses, {claim_en}, {pay_en}, {contact_en}', 'need (a new identity|an id|documents)? {id_en}, {claim_en}, (contact|text|write) {contact_en}' ] },
  { id: 'ad-en-bulk', templates: [
    '{id_en}, {bulk_en}, {price_en}, {contact_en}', '(Wholesale|Bulk) {id_en} with (bank card|sim card|selfie), {bulk_en}, {contact_en}', '(fullz|id sets|kyc packs|selfie with id) {price_en}, {claim_en}, {contact_en}' ] },
  { id: 'ad-en-buy', templates: [
    '(Cash for|Money for|I collect and pay for) (any|other people\'s|expired|forgotten) {id_en}, (yours or not|no questions|whoever lost it), {price_en} (each|a piece), (money on the spot|paid in notes), {contact_en}', 'We buy {id_en} (from cleaners and drivers|that nobody claims), {price_en} a piece, {contact_en}', '(looking to buy|want to buy|WTB|buying) {id_en}, {claim_en}, paying {price_en}, {contact_en}', 'we buy your (old|unused|lost) {id_en}, {price_en} cash, {contact_en}' ] },
  { id: 'ad-en-custom', templates: [
    '(Made for you|Printed to order|Custom work|Custom)(: | - ){id_en} with (the picture you send|whatever birthday you need|the name you choose), {claim_en}. {price_en}, {ship_en}, {pay_en}. {contact_en}', '(We print|Our workshop makes|I make) {id_en} (to order|from your selfie|in another name), {claim_en}, {claim_en}, {price_en}, {contact_en}', '(Change|Correct) (the age|the birthday|the town) on {id_en}, {price_en}, {contact_en}' ] },
  { id: 'ad-en-need', templates: [
    '(Why wait for weeks|Why stand in line|Tired of counters)(? |: ){id_en} (by Friday|tomorrow|this week), {price_en}, {contact_en}', '(Hotel turned you away|Phone shop said no|App wants a number)? (Take|Rent|Order) one of our {id_en}, {claim_en}, {price_en}, (two|five) for {amount}. {contact_en}', '(No papers|Visa ran out|Under age)? {id_en} of (a person|a local) (about your age|like you). {price_en} per card. {contact_en}', 'Got {id_en}, {claim_en}, {price_en}, {contact_en}', '{id_en} {price_en} {contact_en}' ] },
];
