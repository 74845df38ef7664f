import type { ColumnType, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** Types whose values come from the driver as the entity has them. */
const AS_READ: ReadonlySet<ColumnType | string> = new Set(['uuid', 'text', 'int', 'integer', 'bigint', 'smallint', 'numeric', 'boolean', 'bool', 'jsonb', 'ltree', 'timestamptz', 'bytea', Number, String]);

interface ReadColumn {
  readonly column: ColumnMetadata;
  readonly property: string;
  /** Name in the answer, unlike any of the entity's own. */
  readonly as: string;
  readonly asRead: boolean;
}

const columnsOf = new WeakMap<EntityMetadata, readonly ReadColumn[] | null>();

/** The columns of an entity that are read unless asked otherwise; null where it has parts that only TypeORM can put together. */
function readColumns(metadata: EntityMetadata): readonly ReadColumn[] | null {
  const known = columnsOf.get(metadata);
  if (known !== undefined) return known;
  const plain = metadata.embeddeds.length === 0 && metadata.relations.length === 0 && !metadata.discriminatorColumn && metadata.afterLoadListeners.length === 0;
  const columns = plain
    ? metadata.columns.filter((column) => column.isSelect && !column.isVirtual).map((column, i) => ({
      column, property: column.propertyName, as: `c${i}`, asRead: column.transformer === undefined && AS_READ.has(column.type as ColumnType | string),
    }))
    : null;
  columnsOf.set(metadata, columns);
  return columns;
}

function entityFrom<E>(metadata: EntityMetadata, columns: readonly ReadColumn[], raw: Readonly<Record<string, unknown>>): E {
  const entity = metadata.create() as Record<string, unknown>;
  for (const { column, property, as, asRead } of columns) {
    entity[property] = asRead ? raw[as] : (metadata.dataSource.driver.prepareHydratedValue(raw[as], column) as unknown);
  }
  return entity as E;
}

/** Entities of a query with one more value beside them. */
export interface LeanRows<E> {
  readonly rows: E[];
  /** The extra value of the first row; null where there is no row. */
  readonly extra: unknown;
}

/**
 * The entities that a query selects, made straight from its rows. TypeORM's own way puts joined entities together, which for a
 * page of fifty costs more than the query.
 *
 * @param extra SQL of a value that is read in the same round trip.
 * @returns null for a query that selects more than its own entity, or one with parts: `getMany` is for that.
 */
export async function leanRows<E extends ObjectLiteral>(qb: SelectQueryBuilder<E>, extra = 'null'): Promise<LeanRows<E> | null> {
  const { mainAlias, selects, joinAttributes } = qb.expressionMap;
  const columns = mainAlias?.hasMetadata ? readColumns(mainAlias.metadata) : null;
  const own = selects.length === 1 && selects[0]?.selection === mainAlias?.name && joinAttributes.every((join) => !join.isSelected);
  if (!mainAlias || !columns || !own) return null;
  const lean = qb.clone().select(extra, 'extra');
  for (const { column, as } of columns) lean.addSelect(`"${mainAlias.name}"."${column.databaseName}"`, as);
  const raws = await lean.getRawMany<Record<string, unknown>>();
  return { rows: raws.map((raw) => entityFrom<E>(mainAlias.metadata, columns, raw)), extra: raws[0]?.['extra'] ?? null };
}

/** Rows of an entity by id, in no order; by one text whatever their number, so that it is planned once. */
export async function leanById<E extends ObjectLiteral & { id: string }>(m: EntityManager, entity: EntityTarget<E>, ids: readonly string[]): Promise<E[]> {
  const qb = m.createQueryBuilder(entity, 'e').where('e.id = any(:ids)', { ids });
  return (await leanRows(qb))?.rows ?? qb.getMany();
}
