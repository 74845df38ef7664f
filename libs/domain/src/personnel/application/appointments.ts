import type { RequestContext } from '@gongqiao/platform/context';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../persistence/entities.js';

/** An office given, or given up, from a day on. */
export interface Appointed {
  readonly employee: Pick<Employee, 'id' | 'userId' | 'name' | 'unitPath'>;
  /** A party of the tenant's pack. */
  readonly position: string;
  readonly from: string;
  /** Yuan a month that were approved for it; null for the ordinary amount. */
  readonly approvedAmount: string | null;
  /** Why, in the words that a later reader of the file sees. */
  readonly reason: string;
}

/** A context that keeps something by office, as pay does. */
export interface AppointmentFollower {
  readonly name: string;
  appointed(m: EntityManager, ctx: RequestContext, appointed: Appointed): Promise<void>;
}

/** Those who follow appointments. Each registers itself when its module starts. */
@Injectable()
export class AppointmentFollowers {
  private readonly held: AppointmentFollower[] = [];

  /** @throws Error when a follower of the name is there. */
  register(follower: AppointmentFollower): void {
    if (this.held.some((other) => other.name === follower.name)) throw new Error(`${follower.name} follows appointments twice`);
    this.held.push(follower);
  }

  /** Tells all of them, within the transaction of the appointment. */
  async tell(m: EntityManager, ctx: RequestContext, appointed: Appointed): Promise<void> {
    for (const follower of this.held) await follower.appointed(m, ctx, appointed);
  }
}
