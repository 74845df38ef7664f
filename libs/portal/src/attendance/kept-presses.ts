import { newKey } from '../data/act.js';

/** A press that could not be sent, with its own instant and key, so that it counts once however often it is sent. */
export interface KeptPress {
  readonly key: string;
  readonly pressedAt: string;
  readonly place: Readonly<Record<string, string>> | null;
}

const KEPT_AS = 'gongqiao.clock';

function read(): readonly KeptPress[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]') as readonly KeptPress[];
  } catch {
    return [];
  }
}

/** Presses that wait on this device, the oldest first. */
export function keptPresses(): readonly KeptPress[] {
  return read();
}

/** Notes a press before it is sent: what happens to the connection after loses nothing. */
export function keepPress(pressedAt: string, place: KeptPress['place']): KeptPress {
  const press = { key: newKey(), pressedAt, place };
  localStorage.setItem(KEPT_AS, JSON.stringify([...read(), press]));
  return press;
}

/** Forgets a press that was taken, or refused for good. */
export function forgetPress(key: string): void {
  localStorage.setItem(KEPT_AS, JSON.stringify(read().filter((press) => press.key !== key)));
}

const PATIENCE_MS = 4000;

/** Where the telephone is, if its owner lets the page know; waits no longer than a few seconds. */
export function placeNow(): Promise<KeptPress['place']> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((found) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6), accuracy: String(Math.round(coords.accuracy)) }),
      () => found(null), { timeout: PATIENCE_MS, maximumAge: 60_000 });
  });
}
