import type { Detector } from '../detector.ts';
import { detectContact } from './detect.ts';

/** An invitation to get in touch, and the names of the ways. */
export const contact: Detector = {
  id: 'contact',
  weighs: 'for',
  observations: [
    'contact.invitation',
    'contact.qq',
    'contact.wechat',
    'contact.telegram',
    'contact.whatsapp',
    'contact.mail',
    'contact.phone',
  ],
  detect: detectContact,
};
