import { useEffect, useState } from 'react';

/** How long nothing more must be typed, in milliseconds. */
const pause = 150;

/** A text once it has stopped changing; an emptied one at once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), text === '' ? 0 : pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
