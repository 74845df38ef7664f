import type { JsonObject } from '@gongqiao/kernel';
import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** One entry of a register, in the fields that its record kind declares. */
@Entity('register_entry')
export class RegisterEntry extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'text' })
  packId!: string;

  /** Id of the record kind in the pack. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  data!: JsonObject;

  /** The entry's words in one line, for searching. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  packVersion!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'date' })
  enteredOn!: string;
}

export const registerEntities = [RegisterEntry];
