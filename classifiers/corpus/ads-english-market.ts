import type { Family } from './grammar.ts';

/** Listings in English as markets and boards carry them. Written for this project. */
export const ADS_ENGLISH_MARKET: readonly Family[] = [
  { id: 'ad-market-listing', templates: [
    '(Vendor|Shop|Seller) (back|restocked|open again|verified): {claim_real_en} {id_en} (bought from|collected from|left behind by) (migrant workers|students|hotel guests|travellers), (never reported|still valid|not blacklisted), {pick_en}. {pay_en}. {contact_en}', 'Product: {id_en}\nQuality: {claim_en}, {claim_en}\nPrice: {price_en}\nShipping: {ship_en}\nContact: {contact_en}', '[(WTS|SELLING|FS|OFFER)] {id_en} - {claim_en} - {price_en} - {contact_en}', '(Title|Listing): {claim_real_en} {id_en}\n(Description|Details): {claim_en}. {pick_en}. {ship_en}. {pay_en}.', 'Hello (guys|everyone|friends|members), I (have|can get|offer) {id_en}, {claim_en}. (Vouches|Samples|Reviews) (available|on request). {contact_en}' ] },
  { id: 'ad-market-need', templates: [
    '(need|want|looking for) (someone elses|another|a clean|a local) (chinese id|china id|mainland ID card|identity)( to register| to check in| to pass the check| to open an account|)? (We|I) have (over {n}0|plenty|many), send (age and gender|your photo), {price_en}, {contact_en}', '(cannot|can not|unable to) (register|verify|pass KYC|get a SIM) in China? {id_en} (rented|sold|matched) (by the day|per use|for you), {price_en}, {contact_en}', '(Pass|Bypass|Beat) (hotel|bank|app|exchange) (checks|KYC|verification) with {claim_real_en} {id_en}, {contact_en}' ] },
  { id: 'ad-market-novelty', templates: [
    '(Novelty|Replica|Premium|Scannable|Cloned) {id_en}, (embedded RFID|NFC chip|hologram|UV print|microprint) (readable by police handhelds|passes readers|perfect), {ship_en}, {contact_en}', '(We|I) (print|make|forge|produce) {doc_en}, {doc_en} and {id_en} to order, (scan free|sample free|half upfront), {contact_en}', '{doc_en} (template|PSD|scan) with (your photo|any name|editable fields), {price_en}, {contact_en}' ] },
  { id: 'ad-market-buy', templates: [
    '(Buying|We buy|Paying for|WTB) (mainland |Chinese |CN |HK |)(ID cards|IDs|bank cards|SIM cards|passports), (any condition|expired ok|with selfie), (paying|up to) {price_en} (each|per card|per set), {contact_en}', '(Rent|Sell) (us|me) your (bank account|ID|identity|verified account), {price_en} (weekly|upfront|per month), {contact_en}' ] },
  { id: 'ad-market-fullz', templates: [
    '(Fullz|Full info|Identity packs|KYC packs) (CN|China|HK|US|UK): (name, ID number, phone|DOB and SSN|bank and selfie video), (fresh|this week|not resold), {price_en} each, {bulk_en}, {contact_en}', '(Scans|Photos|Front and back pictures|Selfies) of {id_word_en}, {n}00 (sets|people|files), {price_en}, {contact_en}', '(Database|Dump|Leads) of (Chinese|CN) (citizens|customers) with (ID numbers|ID photos|passport scans), {price_en}, {contact_en}' ] },
];
