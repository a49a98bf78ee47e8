import type { Detector } from '../detector.ts';
import { detectFacePass } from './detect.ts';

/** Faces and real names for hire: passing checks for another, and people sought whose face is filmed. */
export const facePass: Detector = {
  id: 'face-pass',
  weighs: 'for',
  observations: ['face-pass.service', 'face-pass.motion', 'face-pass.hired'],
  detect: detectFacePass,
};
