import { useEffect, useState } from 'react';

const everyHalfMinute = 30_000;

/** The school's clock, as the server told it, going on by the device's own measure of time. */
export function useSchoolNow(told: string): Date {
  const [passed, setPassed] = useState({ since: told, milliseconds: 0 });
  useEffect(() => {
    const begun = performance.now();
    const timer = window.setInterval(
      () => setPassed({ since: told, milliseconds: performance.now() - begun }),
      everyHalfMinute,
    );
    return () => window.clearInterval(timer);
  }, [told]);
  const since = passed.since === told ? passed.milliseconds : 0;
  return new Date(Date.parse(told) + since);
}
