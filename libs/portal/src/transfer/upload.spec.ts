import { describe, expect, it } from '@jest/globals';
import { exportAddress, uploadSheet } from './upload.js';

const answering = (status: number, body: unknown): typeof fetch => () => Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('a sheet on its way', () => {
  it.each([
    [{}, '/files/export/posts'],
    [{ grade: 'third', unitId: null, number: '' }, '/files/export/posts?grade=third'],
    [{ vacant: false, number: '13 0' }, '/files/export/posts?vacant=false&number=13+0'],
  ])('asks for exactly what is shown: %j', (filters, address) => {
    expect(exportAddress('posts', filters)).toBe(address);
  });

  it('carries its key and type', async () => {
    const sent: RequestInit[] = [];
    await uploadSheet('posts', new Blob(['x']), 'key-12345678', (_address, init) => { sent.push(init ?? {}); return answering(200, {})(''); });
    expect(sent[0]?.headers).toMatchObject({ 'x-mutation-key': 'key-12345678', 'content-type': expect.stringContaining('spreadsheetml') });
  });

  it('gives counts, a refusal in words, or nothing where nobody answered', async () => {
    const counts = { created: 1, updated: 2, unchanged: 0, refused: 3, refusedFileId: 'f', runId: null };
    expect(await uploadSheet('posts', new Blob([]), 'k', answering(200, counts))).toEqual({ ok: true, answer: counts });
    const refusal = { code: 'file-not-xlsx', field: 'file', message: { zh: '不是', en: 'no' }, provision: null, requestId: 'r' };
    expect(await uploadSheet('posts', new Blob([]), 'k', answering(422, { errors: [{ message: 'no', extensions: refusal }] }))).toEqual({ ok: false, refusal });
    expect(await uploadSheet('posts', new Blob([]), 'k', () => Promise.reject(new Error('offline')))).toEqual({ ok: false, refusal: null });
  });
});
