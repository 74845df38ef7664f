import type { SignIn } from '../auth/index.js';
import type { Clock } from '../context/index.js';
import type { TenantDatabase } from '../database/index.js';
import type { PolicyIndex } from '../policy/index.js';
import type { IdentityVault } from '../privacy/index.js';

/** An account of the demonstration, as the start prints it. */
export interface SeedAccount {
  /** What the account is for, in words. */
  readonly role: string;
  readonly signInName: string;
  readonly password: string;
  readonly tenant: string;
}

/** What a contribution works with. It writes as the application role, tenant by tenant. */
export interface SeedContext {
  readonly database: TenantDatabase;
  readonly index: PolicyIndex;
  readonly signIn: SignIn;
  readonly vault: IdentityVault;
  readonly clock: Clock;
  /** Says what is going on. */
  readonly progress: (line: string) => void;
}

/** A part of the demonstration. Run at every start: what is there already is left alone, and the accounts are given back all the same. */
export interface SeedContribution {
  readonly name: string;
  load(context: SeedContext): Promise<readonly SeedAccount[]>;
}
