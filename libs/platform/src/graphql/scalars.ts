import { Decimal } from '@gongqiao/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';

function wrong(type: string, example: string): GraphQLError {
  return new GraphQLError(`${type} is written like ${example}`, { extensions: { code: 'BAD_USER_INPUT' } });
}

const DECIMAL = /^-?\d{1,16}(\.\d{1,8})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readDecimal(value: unknown): Decimal {
  if (typeof value !== 'string' || !DECIMAL.test(value)) throw wrong('Decimal', '"2640.00"');
  return new Decimal(value);
}

/** Money and scores: a decimal in a string, never a float. */
export const DecimalScalar = new GraphQLScalarType<Decimal, string>({
  name: 'Decimal',
  description: 'A decimal in a string, as "2640.00".',
  serialize: (value) => (Decimal.isDecimal(value) ? value.toFixed() : readDecimal(String(value)).toFixed()),
  parseValue: readDecimal,
  parseLiteral: (node: ValueNode) => readDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw wrong('Day', '"2026-11-20"');
  const instant = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(value)) throw wrong('Day', '"2026-11-20"');
  return value;
}

/** A calendar day, `YYYY-MM-DD`. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A calendar day, as "2026-11-20".',
  serialize: readDay,
  parseValue: readDay,
  parseLiteral: (node: ValueNode) => readDay(node.kind === Kind.STRING ? node.value : undefined),
});

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value)]));
    case Kind.NULL:
      return null;
    default:
      throw wrong('JSON', '{"a": 1}');
  }
}

/** Facts, answers and schemas of decisions, whose shape their own schema tells. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Facts, answers and reasons of decisions: JSON whose shape the decision’s own schema tells.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: literal,
});
