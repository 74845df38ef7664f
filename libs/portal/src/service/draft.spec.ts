import { describe, expect, it } from '@jest/globals';
import { bytesOf, fitted } from '../documents/picture.js';
import { barWidth, hoursOf } from './bars.js';
import { keepDraft, readDraft, type Draft } from './draft.js';
import { numberOf } from './period.js';
import { sendPhotos } from './send.js';

const PHOTO = { name: '一.jpg', purpose: 'photo', data: 'data:image/jpeg;base64,aGk=', key: 'photo-key-1' } as const;
const DRAFT: Draft & { recordId: string } = {
  key: 'entry-key-1', recordId: 'r-1', photos: [PHOTO, { ...PHOTO, key: 'photo-key-2' }],
  values: { kind: 'visit', heldOn: '2026-03-01', startsAt: '09:00', endsAt: '10:00', participants: 1, matterId: null, beneficiaryId: null, place: '', note: '', paper: null, organiser: null, online: false, largePart: null },
};

/** A device that holds so many letters. */
function device(room: number) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => { if (value.length > room) throw new Error('full'); held.set(key, value); },
    removeItem: (key: string) => { held.delete(key); },
  };
}

describe('a draft on the device', () => {
  it('is there again as it was left, for its user alone, until it is sent', () => {
    const phone = device(10_000);
    expect(keepDraft('ann', DRAFT, phone)).toBe(true);
    expect(readDraft('ann', phone)).toEqual(DRAFT);
    expect(readDraft('bob', phone)).toBeNull();
    keepDraft('ann', null, phone);
    expect(readDraft('ann', phone)).toBeNull();
  });

  it('keeps what was written where there is no room for the pictures', () => {
    const phone = device(400);
    expect(keepDraft('ann', { ...DRAFT, photos: [{ ...PHOTO, data: 'x'.repeat(1000) }] }, phone)).toBe(false);
    expect(readDraft('ann', phone)).toEqual({ ...DRAFT, photos: [] });
  });

  it.each([['{"key":1}'], ['not json'], ['{"key":"a","values":{},"photos":7}']])('forgets what it cannot read: %s', (text) => {
    expect(readDraft('ann', { getItem: () => text })).toBeNull();
  });

  it('brings pictures down to what a poor line carries, and never up', () => {
    expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
    expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
    expect(bytesOf(PHOTO.data).type).toBe('image/jpeg');
  });
});

describe('pictures on their way', () => {
  it('go one by one under their own keys; what did not get through is kept and can be sent again', async () => {
    const asked: string[] = [];
    const line = (fails: number): typeof fetch => (_address, init) => {
      asked.push(new Headers(init?.headers).get('x-mutation-key') ?? '');
      return asked.length === fails ? Promise.reject(new Error('no line')) : Promise.resolve(new Response(JSON.stringify({ id: 'f', findings: 1 })));
    };
    const first = await sendPhotos(DRAFT, line(2));
    expect(first).toMatchObject({ offline: true, findings: 1, draft: { recordId: 'r-1', photos: [{ key: 'photo-key-2' }] } });
    expect(await sendPhotos({ ...DRAFT, photos: first.draft?.photos ?? [] }, line(0))).toMatchObject({ draft: null, findings: 1, offline: false });
    expect(asked).toEqual(['photo-key-1', 'photo-key-2', 'photo-key-2']);
  });

  it('stop at a refusal and show it', async () => {
    const refusal = { code: 'file-type', field: 'file', message: { zh: '不是图片', en: 'no picture' }, provision: null, requestId: 'r' };
    const sent = await sendPhotos(DRAFT, () => Promise.resolve(new Response(JSON.stringify({ errors: [{ extensions: refusal }] }), { status: 415 })));
    expect(sent).toMatchObject({ offline: false, refusals: [{ code: 'file-type' }], draft: { photos: [{ key: 'photo-key-1' }, { key: 'photo-key-2' }] } });
  });
});

describe('figures of services', () => {
  it.each([[null, 0], ['0', 0], ['45.5', 45.5], ['130.0', 100]])('a bar of %s per cent is %s wide', (percent, width) => {
    expect(barWidth(percent)).toBe(width);
  });

  it('counts minutes as hours, months as periods', () => {
    expect([hoursOf(90), hoursOf(60), hoursOf(50)]).toEqual(['1.5', '1', '0.8']);
    expect([numberOf('quarter', 1), numberOf('quarter', 12), numberOf('half-year', 7), numberOf('year', 7), numberOf('month', 5)]).toEqual([1, 4, 2, 1, 5]);
  });
});
