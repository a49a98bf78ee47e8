import type { Detector } from '../detector.ts';
import { detectSelection } from './detect.ts';

/** The buyer may choose province, sex, age or likeness. */
export const selection: Detector = {
  id: 'selection',
  weighs: 'for',
  observations: [
    'selection.choice',
    'selection.province',
    'selection.sex',
    'selection.age',
    'selection.validity',
    'selection.likeness',
    'selection.row',
  ],
  detect: detectSelection,
};
