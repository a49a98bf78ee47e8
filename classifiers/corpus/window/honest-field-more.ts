import type { Family } from '../grammar.ts';

/** Dialogues and scenes at the counter, odd trades, odd questions. */
export const WINDOW_FIELD_MORE: readonly Family[] = [
  {
    id: 'hard-window-abroad-desk',
    templates: [
      '领事馆补发旅行证{n}个工作日',
      '海关问我带了几张银行卡，就两张',
      '境外取款要写用途',
      '华人换汇群别把护照照片发出去，有人拿去开户',
      '拿着过期居留，移民局{window-day}约不上号，律师{price_en}，{email}',
      '出境游丢护照：报警、领馆、旅行证、补签',
      'The hostel kept a photo of my passport, can they misuse it?',
      'Lost Chinese residence permit, exit-entry office fined me {price_en}, fair enough',
      'Our school asks interns for ID copies, stamped for payroll only',
      'Translation of a hukou page, certified, {price_en} per page, {contact_en}',
      'Photo booth: visa, passport, China ID size, {price_en}',
      'I sell RFID sleeves and card holders, {price_en} for ten, {contact_en}',
      'Game account for sale, my own, no real-name issue, {price_en}, {contact_en}',
      'Two men jailed for selling 300 sets of bank cards and IDs, court hears',
      'Is renting my bank account for {price_en} a month legal? Friend says yes',
    ],
  },
];
