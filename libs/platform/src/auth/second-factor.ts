import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;

/** Time-based codes (RFC 6238: SHA-1, 6 digits, 30 s, as the common phone apps have them), their secrets sealed with AES-256-GCM. */
export class SecondFactor {
  private readonly key: Buffer;

  /** @param secret the platform's own secret, from which the sealing key is made. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'gongqiao second factor', 32));
  }

  /** A new secret, sealed, and the address that a phone app scans. */
  begin(signInName: string): { sealed: Buffer; address: string } {
    const secret = new Secret({ size: 20 });
    const address = this.totp(secret, signInName).toString();
    return { sealed: this.seal(Buffer.from(secret.hex, 'hex')), address };
  }

  /** The time step of a right code, within one step of `at` and after `lastStep`; null for a wrong or used one. */
  check(sealed: Buffer, code: string, at: Date, lastStep: string | null): number | null {
    if (!/^\d{6}$/.test(code)) return null;
    const secret = Secret.fromHex(this.open(sealed).toString('hex'));
    const delta = this.totp(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 });
    if (delta === null) return null;
    const step = Math.floor(at.getTime() / 1000 / STEP_SECONDS) + delta;
    return lastStep !== null && step <= Number(lastStep) ? null : step;
  }

  private totp(secret: Secret, label: string): TOTP {
    return new TOTP({ issuer: '工桥', label, secret, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
  }

  private seal(plain: Buffer): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  private open(sealed: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  }
}
