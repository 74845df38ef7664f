import { refuseTransfer } from '@gongqiao/domain/transfer';
import type { Request } from 'express';

/** Types that an upload may come as. None of them can be sent by a form of another site without asking first. */
const TYPES = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'];

/** Longest upload in bytes. */
export const UPLOAD_MAX = 10_000_000;

/**
 * Reads the body of an upload. One that says itself that it is too long is refused before a byte is read, one that does not say is
 * cut off at the limit; neither is held in memory beyond it.
 *
 * @throws Refused `upload-type`, `upload-too-large`.
 */
export async function readUpload(request: Request, limit = UPLOAD_MAX): Promise<Buffer> {
  const tooLarge = (): Error => refuseTransfer('upload-too-large', { field: 'file', values: { max: limit / 1_000_000 } });
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (!TYPES.includes(type)) throw refuseTransfer('upload-type', { field: 'file' });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  // Left open on refusal: a connection closed under an upload would lose the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
