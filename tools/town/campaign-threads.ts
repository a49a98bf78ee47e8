import { CAMPAIGNS } from './advert-plans.ts';
import { type Cast, postOf } from './advert-threads.ts';
import type { DraftThread } from './draft.ts';
import { inventHandle } from './grammar.ts';
import type { Random } from './random.ts';

/** Ways in which a poster changes a text that was deleted once. */
const VARIATIONS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('，', ' ， '),
  (text) => `${text.replaceAll('，', '  ')}～～`,
  (text) => `【急】${text.replaceAll('。', '！')}`,
];

/** Threads that carry the same offer by the same seller. */
export function campaignThreads(cast: Cast, random: Random): DraftThread[] {
  return CAMPAIGNS.flatMap((campaign, place) => {
    const uid = cast.sellers[place] ?? random.pick(cast.sellers);
    const handle = inventHandle('qq', random);
    return Array.from({ length: campaign.times }, (_, index): DraftThread => {
      const amount = campaign.price + (index % 3) * 20;
      const vary = VARIATIONS[index] ?? VARIATIONS[0];
      const text = campaign.text
        .replace('{price}', String(amount))
        .replace('{handle}', handle?.written ?? '');
      const written = {
        text: vary?.(text) ?? text,
        handles: handle === null ? [] : [{ kind: handle.kind, value: handle.value }],
        prices: [{ amount, currency: 'CNY', per: 'card' as const }],
        obfuscatedTerms: termsOf(campaign.disguise),
      };
      return {
        fid: campaign.fid,
        title: index === 0 ? campaign.title : `${campaign.title}${'！'.repeat(index)}`,
        posts: [postOf(uid, written, 'ad_sell', campaign.disguise)],
        special: place === 0,
        scripted: false,
        moderation: 'obeys',
      };
    });
  });
}

function termsOf(disguise: number): { written: string; means: string }[] {
  if (disguise === 0) {
    return [];
  }
  return [{ written: disguise === 1 ? 'sfz' : '身*份*证', means: '身份证' }];
}
