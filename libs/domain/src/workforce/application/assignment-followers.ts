import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where an assignment puts a worker, for the employer's own records. */
export interface AssignedPlace {
  readonly assignmentId: string;
  readonly workerId: string;
  readonly contractId: string;
  readonly purchaserTenantId: string;
  readonly purchaserUnitPath: string;
  readonly hostUnitName: string;
  readonly startOn: string;
  /** The last day, once it is known. */
  readonly endOn: string | null;
}

/** Keeps a record of the employer's in step with an assignment; called within the employer's tenant. */
export interface AssignmentFollower {
  assigned(m: EntityManager, place: AssignedPlace): Promise<void>;
}

/** Those who follow what happens to assignments. */
@Injectable()
export class AssignmentFollowers {
  private readonly followers: AssignmentFollower[] = [];

  register(follower: AssignmentFollower): void {
    this.followers.push(follower);
  }

  async follow(m: EntityManager, place: AssignedPlace): Promise<void> {
    for (const follower of this.followers) await follower.assigned(m, place);
  }
}
