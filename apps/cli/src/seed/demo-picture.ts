import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const WIDTH = 240;
const HEIGHT = 320;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An empty sign-in sheet: a frame with lines, in grey. */
function sheet(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(WIDTH + 1, 0xff);
    row[0] = 0;
    for (let x = 0; x < WIDTH; x += 1) {
      const inside = x >= 20 && x < WIDTH - 20 && y >= 40 && y < HEIGHT - 20;
      const line = inside && ((y - 40) % 24 === 0 || x === 20 || x === 90 || x === WIDTH - 21);
      if (line || (y > 14 && y < 24 && x > 70 && x < WIDTH - 70)) row[x + 1] = 0x55;
    }
    return row;
  });
  return deflateSync(Buffer.concat(rows));
}

let drawn: Buffer | undefined;

/** A picture of a sign-in sheet for the demonstration; each word gives a file of its own fingerprint. */
export function demoPicture(word: string): Buffer {
  drawn ??= sheet();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('tEXt', Buffer.from(`Comment\0${word}`, 'latin1')), chunk('IDAT', drawn), chunk('IEND', Buffer.alloc(0))]);
}
