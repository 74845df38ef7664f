import { parseDate, type PlainDate } from '@gongqiao/kernel';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';

/** Check character of the first 17 digits of an identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function identityCheckCharacter(first17: string): string {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17[i]), 0);
  return CHECK.charAt(total % 11);
}

/** Form and check character of an identity number; the division and the birth date are judged elsewhere. */
export function isIdentityNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && identityCheckCharacter(text) === text.charAt(17);
}

/** Date of birth in an identity number; null where its digits name no day. */
export function birthIn(identity: string): PlainDate | null {
  const day = parseDate(`${identity.slice(6, 10)}-${identity.slice(10, 12)}-${identity.slice(12, 14)}`);
  return day === 'impossible' || day === 'wrong-form' ? null : day;
}

/** `130999********123X` becomes `1309**********123X`: first four and last four stay. */
export function maskIdentity(text: string): string {
  return `${text.slice(0, 4)}${'*'.repeat(Math.max(0, text.length - 8))}${text.slice(-4)}`;
}

/** `13800001234` becomes `138****1234`. */
export function maskTelephone(text: string): string {
  return text.length < 8 ? '****' : `${text.slice(0, 3)}****${text.slice(-4)}`;
}

const FORMAT = 1;

/**
 * Keeps identity numbers, telephones and bank accounts: stored encrypted (AES-256-GCM), matched by keyed hash
 * (HMAC-SHA-256), so that a double posting is refused without either side reading the other's files.
 * Both keys are drawn from one secret of the deployment; losing it loses the numbers.
 */
export class IdentityVault {
  private readonly hashKey: Buffer;
  private readonly cipherKey: Buffer;

  constructor(secret: string) {
    if (secret.length < 32) throw new Error('the identity secret must have at least 32 characters');
    this.hashKey = Buffer.from(hkdfSync('sha256', secret, '', 'gongqiao identity hash', 32));
    this.cipherKey = Buffer.from(hkdfSync('sha256', secret, '', 'gongqiao identity cipher', 32));
  }

  /** Keyed hash for matching; the same number gives the same hash in every tenant of the deployment. */
  hash(identityNumber: string): Buffer {
    return createHmac('sha256', this.hashKey).update(identityNumber.trim().toUpperCase()).digest();
  }

  encrypt(plain: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey, nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the text was altered or the secret is another. */
  decrypt(stored: Buffer): string {
    if (stored[0] !== FORMAT) throw new Error('unknown format of an encrypted field');
    const decipher = createDecipheriv('aes-256-gcm', this.cipherKey, stored.subarray(1, 13));
    decipher.setAuthTag(stored.subarray(13, 29));
    return Buffer.concat([decipher.update(stored.subarray(29)), decipher.final()]).toString('utf8');
  }
}
