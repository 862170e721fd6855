import type { StepKind, Text } from '../words.js';
import { stepKindLabels } from './step-kinds.js';

/**
 * What a step that was added by hand is called to those who may not read its words: that there is one, and of which kind
 * where that is known.
 */
export function addedStepTitle(kind: StepKind | null | undefined): Text {
  if (!kind) return { da: 'Tilføjet trin', en: 'Added step' };
  const { da, en } = stepKindLabels[kind];
  return { da: `Tilføjet trin: ${da.toLowerCase()}`, en: `Added step: ${en.toLowerCase()}` };
}
