import type { Detector } from '../detector.ts';
import { detectDevice } from './detect.ts';

/** Readers, printers and other machines for cards. */
export const device: Detector = {
  id: 'device',
  weighs: 'against',
  observations: ['device.machine'],
  detect: detectDevice,
};
