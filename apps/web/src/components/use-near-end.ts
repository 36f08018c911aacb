import { type RefObject, useEffect, useRef } from 'react';

/** How far before the end it is heard, so that nobody has to wait there. */
const before = '1500px';

/**
 * Hears when the end of a list comes near.
 * @param isWaited whether there is more to come, and nothing of it under way
 * @returns the mark to be put at the end
 */
export function useNearEnd(
  isWaited: boolean,
  onNear: () => void,
): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    if (!isWaited || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) latest.current();
      },
      { rootMargin: `0px 0px ${before} 0px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isWaited]);
  return end;
}
