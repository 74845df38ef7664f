import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** The host unit's assessment of a placed newcomer: a row of the employer's that the purchaser reads, and fills once. */
@Entity('host_probation')
export class HostProbation extends UnitEntity {
  @Column({ type: 'uuid' })
  probationId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'date' })
  hiredOn!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'ltree' })
  purchaserUnitPath!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'date' })
  requestedOn!: string;

  @Column({ type: 'uuid' })
  requestedBy!: string;

  /** End of the probation, by which the opinion is wanted. */
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'pass' | 'fail' | null;

  @Column({ type: 'text', nullable: true })
  opinion!: string | null;

  @Column({ type: 'text', nullable: true })
  signedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  givenBy!: string | null;

  @Column({ type: 'date', nullable: true })
  givenOn!: string | null;

  /** Asked no longer: the person has moved to another host, or the probation is over. */
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  /** What the purchaser's own document says of the confirmation, kept in its tenant. */
  @Column({ type: 'uuid', nullable: true })
  purchaserResultId!: string | null;
}
