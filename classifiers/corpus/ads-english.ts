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
    '(looking to buy|want to buy|WTB|buying) {id_en}, {claim_en}, paying {price_en}, {contact_en}', 'we buy your (old|unused|lost) {id_en}, {price_en} cash, {contact_en}' ] },
];
