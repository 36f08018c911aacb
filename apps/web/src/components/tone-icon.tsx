import type { ReactElement } from 'react';
import { CheckIcon, ClockIcon, CrossIcon, MovingIcon, RestingIcon, WarningIcon } from './icons.js';
import type { Tone } from './state-texts.js';

const shapes: Record<Tone, () => ReactElement> = {
  resting: RestingIcon,
  waiting: ClockIcon,
  moving: MovingIcon,
  good: CheckIcon,
  attention: WarningIcon,
  bad: CrossIcon,
};

/** The shape that goes with a tone, so that no colour speaks alone. */
export function ToneIcon({ tone }: { tone: Tone }): ReactElement {
  const Shape = shapes[tone];
  return <Shape />;
}
