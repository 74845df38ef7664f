import { useEffect, useState } from 'react';

const TYPING_PAUSE = 250;

/** The value as it is after a pause in typing. */
export function useSettled<T>(value: T, pause = TYPING_PAUSE): T {
  const [settled, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
