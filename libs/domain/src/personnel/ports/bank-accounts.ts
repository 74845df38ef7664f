import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../persistence/entities.js';

/** An account into which somebody's wages go. */
export interface HeldAccount {
  readonly bank: string;
  readonly masked: string;
  /** The number, sealed by the deployment's vault. */
  readonly encrypted: Buffer;
}

/** Whoever keeps the accounts: the one place where they stand. */
export interface BankAccountSource {
  /** The account in force. */
  current(m: EntityManager, employeeId: string): Promise<HeldAccount | null>;
  /** What a number looks like where it is not to be read; null where it is no account number. */
  mask(account: string): string | null;
  /** Puts a new one forward in the name of whoever has checked it; somebody else approves it. @returns its id. */
  propose(m: EntityManager, ctx: RequestContext, employee: Employee, account: { readonly bank: string; readonly account: string }): Promise<string>;
}

/** Somebody who is told what became of an account that was put forward. */
export type AccountFollower = (m: EntityManager, ctx: RequestContext, accountId: string, approved: boolean) => Promise<void>;

/** Bank accounts for the staff file: asked of whoever keeps them, never kept twice. A house without pay has none. */
@Injectable()
export class BankAccounts {
  private source: BankAccountSource | null = null;
  private readonly followers: AccountFollower[] = [];

  keptBy(source: BankAccountSource): void {
    this.source = source;
  }

  follow(follower: AccountFollower): void {
    this.followers.push(follower);
  }

  current(m: EntityManager, employeeId: string): Promise<HeldAccount | null> {
    return this.source?.current(m, employeeId) ?? Promise.resolve(null);
  }

  /** Whoever keeps them; null where nobody does. */
  get keeper(): BankAccountSource | null {
    return this.source;
  }

  /** Told by whoever keeps them, within the same transaction. */
  async decided(m: EntityManager, ctx: RequestContext, accountId: string, approved: boolean): Promise<void> {
    for (const follower of this.followers) await follower(m, ctx, accountId, approved);
  }
}
