import type { Family } from '../grammar.ts';

/** Share messages with link and code, and forum posts that carry them. */
export const FOLDER_SHARE_2_ADS: readonly Family[] = [
  {
    id: 'ad-folder-en',
    templates: [
      'CN_ID_front_back_HQ_{n}k.zip - sample inside - {contact_en}',
      'China ID cards by province, male/female folders, {folder-size}, selling whole base {price_en}',
      'sample_selfie_with_id_10pcs.rar contact in txt',
      'FULLZ CN + ID scan + phone, updated weekly, {contact_en}',
      'id+selfie+video China Vietnam Thailand, fresh, never used for kyc',
      'mega.nz folder: passports_scans_EU_{n}gb preview free, full {price_en}',
      'driver license templates USA all states psd {price_en} {contact_en}',
      'Real resident id card original, lost ones, ship worldwide, photos in album',
      'READ_ME: these are only samples. full stock 20k sets. {contact_en}',
      'docs for verification: bill / bank statement / id edit service, price.png',
      'verified accounts + docs used, folder per account, {price_en}',
      'fresh ID photos chinese women 20-35 holding card, for dating apps and exchanges, {contact_en}',
      'Buy id card china {price_en} album here, ask for password',
      'selling company papers HK + director passport set, see folder "stock"',
      'passport mrz psd fonts hologram overlay full kit',
      'CN bank card set 4in1 photos here, shipping to Cambodia ok, {contact_en}',
    ],
  },
];
