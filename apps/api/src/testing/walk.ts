import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType, GraphQLObjectType, GraphQLOutputType } from 'graphql';

const DEPTH_MAX = 4;

/** Chooses values for arguments: one id for every argument that takes an id, something fitting for the rest. */
export interface Choice {
  readonly id: string;
  readonly key: string;
}

function scalarLiteral(type: string, name: string, choice: Choice): string {
  if (name === 'key') return JSON.stringify(choice.key);
  if (type === 'ID' || (type === 'String' && /Id$/.test(name))) return JSON.stringify(choice.id);
  if (name === 'asOf' || type === 'Day' || /^(from|to)$|On$|^valid(From|To)$|[dD]ate$|^day$/.test(name)) return '"2026-01-01"';
  if (type === 'String') return '"x"';
  if (type === 'Int') return name.toLowerCase().includes('year') ? '2026' : '1';
  if (type === 'Float') return '1.0';
  if (type === 'Boolean') return 'false';
  if (type === 'Decimal') return '"1.00"';
  if (type === 'DateTime') return '"2026-01-01T00:00:00Z"';
  return '{}';
}

function literalOf(type: GraphQLInputType, name: string, choice: Choice): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${literalOf(bare.ofType, name.replace(/s$/, ''), choice)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter((field) => worthGiving(field));
    return `{${fields.map((field) => `${field.name}: ${literalOf(field.type, field.name, choice)}`).join(', ')}}`;
  }
  return isScalarType(bare) ? scalarLiteral(bare.name, name, choice) : 'null';
}

function worthGiving(argument: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(argument.type) || getNamedType(argument.type).name === 'ID' || /Id$/.test(argument.name);
}

function argumentsOf(field: GraphQLField<unknown, unknown>, choice: Choice): string {
  const given = field.args.filter(worthGiving).map((argument) => `${argument.name}: ${literalOf(argument.type, argument.name, choice)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function selectionOf(type: GraphQLOutputType, choice: Choice, depth: number, above: readonly string[]): string | null {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  if (depth > DEPTH_MAX || above.includes(named.name)) return null;
  const fields = Object.values(named.getFields()).map((field) => {
    const inner = selectionOf(field.type, choice, depth + 1, [...above, named.name]);
    return inner === null ? null : `${field.name}${argumentsOf(field, choice)}${inner}`;
  });
  const chosen = fields.filter((field) => field !== null);
  return chosen.length === 0 ? null : ` { ${chosen.join(' ')} }`;
}

/** One operation with everything selected that it can answer. */
export function operationText(kind: 'query' | 'mutation', root: GraphQLObjectType, name: string, choice: Choice): string {
  const field = root.getFields()[name];
  if (!field) throw new Error(`no operation ${name}`);
  return `${kind} { ${name}${argumentsOf(field, choice)}${selectionOf(field.type, choice, 1, []) ?? ' { __typename }'} }`;
}

/**
 * The ids to try on an operation: those of tables whose name shares a word with the operation or what it answers, and all of them
 * where none does. An id of an unrelated table is to it just an id that does not exist. One that takes ids only further down, or
 * none, is asked once or twice.
 */
export function idsToTry(root: GraphQLObjectType, name: string, ids: ReadonlyMap<string, string>): string[] {
  const field = root.getFields()[name];
  if (!field || !argumentsOf(field, { id: 'AAAA', key: 'kkkkkkkk' }).includes('"AAAA"')) return [...ids.values()].slice(0, 2);
  const words = `${name} ${getNamedType(field.type).name} ${field.args.map((argument) => argument.name).join(' ')}`.toLowerCase();
  const related = [...ids].filter(([table]) => table.split('_').some((word) => word.length > 3 && words.includes(word)));
  const unrelated = [...ids.values()].slice(0, 2);
  return related.length === 0 ? [...ids.values()] : [...new Set([...related.map(([, id]) => id), ...unrelated])];
}
