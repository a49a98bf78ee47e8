import { arrestNews } from './arrest-news/index.ts';
import { collector } from './collector/index.ts';
import { contact } from './contact/index.ts';
import { delivery } from './delivery/index.ts';
import type { Detector } from './detector.ts';
import { device } from './device/index.ts';
import { evasion } from './evasion/index.ts';
import { facePass } from './face-pass/index.ts';
import { goods } from './goods/index.ts';
import { legal } from './legal/index.ts';
import { lostFound } from './lost-found/index.ts';
import { lure } from './lure/index.ts';
import { moderation } from './moderation/index.ts';
import { ordinaryUse } from './ordinary-use/index.ts';
import { origin } from './origin/index.ts';
import { otherTrade } from './other-trade/index.ts';
import { payment } from './payment/index.ts';
import { preview } from './preview/index.ts';
import { procedure } from './procedure/index.ts';
import { quality } from './quality/index.ts';
import { question } from './question/index.ts';
import { recruiting } from './recruiting/index.ts';
import { reply } from './reply/index.ts';
import { sale } from './sale/index.ts';
import { schoolwork } from './schoolwork/index.ts';
import { selection } from './selection/index.ts';
import { studio } from './studio/index.ts';
import { warning } from './warning/index.ts';
import { wholesale } from './wholesale/index.ts';

/** Every detector, one line each. A contract test compares this list with the folders. */
export const DETECTORS: readonly Detector[] = [
  arrestNews,
  collector,
  contact,
  delivery,
  device,
  evasion,
  facePass,
  goods,
  legal,
  lostFound,
  lure,
  moderation,
  ordinaryUse,
  origin,
  otherTrade,
  payment,
  preview,
  procedure,
  quality,
  question,
  recruiting,
  reply,
  sale,
  schoolwork,
  selection,
  studio,
  warning,
  wholesale,
];
