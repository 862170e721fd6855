import { useEffect, useRef } from 'react';

/** Does something with what arrives, once each time it arrives: a proposal goes into a draft, and not again when that is changed. */
export function useArrival<Value>(arrived: Value | undefined, then: (value: Value) => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (arrived !== undefined) latest.current(arrived);
  }, [arrived]);
}
