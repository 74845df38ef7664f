import { Decimal } from '@gongqiao/kernel';
import { CreateDateColumn, PrimaryGeneratedColumn, Column, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

/**
 * What every tenant table has. `tenant_id` is filled by the database from the transaction's tenant, so a use case cannot write
 * it wrongly by forgetting it; `id` is a version 7 UUID made by the database.
 */
export abstract class TenantEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', update: false, default: () => 'current_tenant_id()' })
  tenantId!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}

/** A tenant row that hangs on an organisation unit, and is seen from that unit and from those above it. */
export abstract class UnitEntity extends TenantEntity {
  @Column({ type: 'ltree' })
  unitPath!: string;
}

/** `numeric` to `Decimal` and back, with no float between. */
export const decimalTransformer: ValueTransformer = {
  from: (stored: string | null) => (stored === null ? null : new Decimal(stored)),
  to: (value: Decimal | string | null | undefined) =>
    value === null || value === undefined ? value : new Decimal(value).toFixed(),
};

/** Options of a column of money or scores: `@Column(decimalColumn(14, 2))`. */
export function decimalColumn(precision: number, scale: number, more: ColumnOptions = {}): ColumnOptions {
  return { type: 'numeric', precision, scale, transformer: decimalTransformer, ...more };
}
