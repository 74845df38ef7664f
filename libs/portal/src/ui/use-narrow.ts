import { useSyncExternalStore } from 'react';

/** Whether the device answers a media query, now and as it changes. */
function mediaHook(asked: string): () => boolean {
  const subscribe = (onChange: () => void): (() => void) => {
    const query = matchMedia(asked);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  };
  return () => useSyncExternalStore(subscribe, () => matchMedia(asked).matches);
}

/** Whether the page stands on a phone: one column, big targets. */
export const useNarrow = mediaHook('(max-width: 640px)');

/** Whether the viewer asked the device for less motion. */
export const useStill = mediaHook('(prefers-reduced-motion: reduce)');
