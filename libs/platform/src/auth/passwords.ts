import { hash, verify } from '@node-rs/argon2';
import { refuseSignIn } from './errors.js';

const PASSWORD_LENGTH_MIN = 10;

/** Cost of a password's hash: memory in KiB, passes. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP's advice for argon2id: 19 MiB, two passes, one lane. */
export const DEFAULT_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2 };

/** Passwords as argon2id hashes. */
export class Passwords {
  private decoy: Promise<string> | null = null;

  constructor(private readonly cost: PasswordCost = DEFAULT_COST) {}

  /** Hashes a password; argon2id is what the library takes unless told otherwise. */
  hash(password: string): Promise<string> {
    return hash(password, { ...this.cost, parallelism: 1 });
  }

  /** Whether a password is the one hashed. Without a hash it takes as long and says no, so that names cannot be probed. */
  async matches(password: string, hashed: string | null): Promise<boolean> {
    this.decoy ??= this.hash('no account has this password');
    const held = hashed ?? (await this.decoy);
    return (await verify(held, password)) && hashed !== null;
  }

  /** @throws Refused `password-weak` unless long and mixed enough. */
  requireStrong(password: string, signInName: string): void {
    const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
    const holdsName = password.toLowerCase().includes(signInName.toLowerCase());
    if (password.length < PASSWORD_LENGTH_MIN || password.length > 200 || kinds < 3 || holdsName) {
      throw refuseSignIn('password-weak', { field: 'newPassword', values: { length: PASSWORD_LENGTH_MIN } });
    }
  }
}
