import { buildMongoQueryMatcher } from '@casl/ability';
import type { Ability, AbilityTuple, ConditionsMatcher, MongoQuery } from '@casl/ability';
import { CompoundCondition, FieldCondition } from '@ucast/core';
import type { Condition } from '@ucast/core';
import { snakeCase } from '../database/naming.js';

/** SQL of a condition, with its values as named parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Whether a path is a place or below it, as `<@` has it. */
export function isUnder(path: unknown, ancestor: string): boolean {
  return typeof path === 'string' && (path === ancestor || path.startsWith(`${ancestor}.`));
}

/** CASL's matcher with `$under` for places in the tree. */
export const matchConditions: ConditionsMatcher<MongoQuery> = buildMongoQueryMatcher(
  { $under: { type: 'field' } },
  {
    under: (condition: FieldCondition<string>, row: object, { get }: { get(o: object, f: string): unknown }) =>
      isUnder(get(row, condition.field), condition.value),
  },
);

/** All that one context may do. */
export type GongqiaoAbility = Ability<AbilityTuple, MongoQuery>;

class Compiler {
  readonly parameters: Record<string, unknown> = {};
  private count = 0;

  constructor(
    private readonly alias: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  compile(condition: Condition): string {
    if (condition instanceof CompoundCondition) return this.compound(condition as CompoundCondition<Condition>);
    if (condition instanceof FieldCondition) return this.field(condition);
    throw new Error(`a permission uses the unknown operator ${condition.operator}`);
  }

  private compound(condition: CompoundCondition<Condition>): string {
    const parts = condition.value.map((inner) => this.compile(inner));
    switch (condition.operator) {
      case 'and':
        return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`;
      case 'or':
        return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
      case 'not':
      case 'nor':
        // A condition on a null column is neither true nor false in SQL; in memory it is false.
        return `(not coalesce(${parts.length === 1 ? parts[0] : `(${parts.join(' or ')})`}, false))`;
      default:
        throw new Error(`a permission uses the unknown operator ${condition.operator}`);
    }
  }

  private field(condition: FieldCondition): string {
    if (!this.known.has(condition.field)) throw new Error(`a permission uses the unknown property ${condition.field}`);
    const column = `${this.alias}.${snakeCase(condition.field)}`;
    const value = condition.value;
    switch (condition.operator) {
      case 'eq':
        return value === null ? `${column} is null` : `coalesce(${column}::text = ${this.parameter(value)}, false)`;
      case 'ne':
        return value === null ? `${column} is not null` : `${column}::text is distinct from ${this.parameter(value)}`;
      case 'in':
        return this.oneOf(column, value as readonly unknown[]);
      case 'nin':
        return `(not ${this.oneOf(column, value as readonly unknown[])})`;
      case 'under':
        return `coalesce(${column} <@ ${this.parameter(value)}::ltree, false)`;
      default:
        throw new Error(`a permission uses the unknown operator ${condition.operator}`);
    }
  }

  private oneOf(column: string, values: readonly unknown[]): string {
    const texts = values.filter((value) => value !== null).map(String);
    const found = `coalesce(${column}::text = any(${this.parameter(texts)}::text[]), false)`;
    return values.includes(null) ? `(${found} or ${column} is null)` : found;
  }

  private parameter(value: unknown): string {
    this.count += 1;
    const name = `may_${this.alias}_${this.count}`;
    this.parameters[name] = Array.isArray(value) ? value : String(value);
    return `:${name}`;
  }
}

/**
 * Compiles a permission's conditions into SQL over `alias`. Null means that nothing is allowed, an empty `and` that everything
 * is. Columns come from the subject's declaration, values go as parameters only, an unknown operator throws.
 */
export function compileConditions(condition: Condition | null, alias: string, properties: ReadonlySet<string>): SqlCondition {
  if (condition === null) return { sql: 'false', parameters: {} };
  const compiler = new Compiler(alias, properties);
  const sql = compiler.compile(condition);
  return { sql, parameters: compiler.parameters };
}
