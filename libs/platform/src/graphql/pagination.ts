import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Decimal } from '@gongqiao/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { leanRows } from '../database/lean-rows.js';
import { refuseRequest } from './errors.js';

/** Rows of a page at most. */
export const PAGE_MAX = 100;

/** Arguments of every list: `first` rows after a cursor, or after `skip` rows; sorted by `orderBy`, as `name` or `-name`. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows to pass over, for going to a page by its number.' })
  skip?: number | null;

  @Field(() => String, { nullable: true, description: 'A property to sort by; with a hyphen before it, falling.' })
  orderBy?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A page of rows. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Makes the GraphQL types `XEdge` and `XConnection` of a node type: `class PostConnection extends connectionOf(PostNode, 'Post') {}`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements Page<T> {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return ConnectionType;
}

/** What a list may be sorted by, and how it is when nobody says. */
export interface Ordering<E> {
  readonly sortable: readonly (keyof E & string)[];
  /** As `-createdAt`; the id decides between equals. */
  readonly byDefault: string;
}

interface Term {
  readonly property: string;
  readonly falling: boolean;
  readonly expression: string;
}

function termsOf<E extends ObjectLiteral>(qb: SelectQueryBuilder<E>, page: PageArgs, ordering: Ordering<E>): Term[] {
  const asked = page.orderBy ?? ordering.byDefault;
  const property = asked.replace(/^-/, '');
  const falling = asked.startsWith('-');
  const known: readonly string[] = [...ordering.sortable, ordering.byDefault.replace(/^-/, ''), 'id'];
  if (!known.includes(property)) {
    throw refuseRequest('order-unknown', { field: 'orderBy', values: { name: property, known: ordering.sortable.join(', ') } });
  }
  const alias = qb.alias;
  const column = qb.expressionMap.mainAlias?.metadata.findColumnWithPropertyName(property);
  // A JS Date holds milliseconds and the column microseconds: compared bare, a cursor would repeat or lose rows.
  const expression = column?.type === 'timestamptz' ? `date_trunc('milliseconds', ${alias}.${property})` : `${alias}.${property}`;
  const terms: Term[] = property === 'id' ? [] : [{ property, falling, expression }];
  return [...terms, { property: 'id', falling, expression: `${alias}.id` }];
}

function encode(order: string, values: readonly unknown[]): string {
  const plain = values.map((value) =>
    value instanceof Date ? value.toISOString() : Decimal.isDecimal(value) ? value.toFixed() : (value ?? null),
  );
  return Buffer.from(JSON.stringify([order, ...plain])).toString('base64url');
}

function decode(cursor: string, order: string, length: number): (string | number | boolean | null)[] {
  try {
    const held: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(held) && held.length === length + 1 && held[0] === order) {
      return held.slice(1) as (string | number | boolean | null)[];
    }
  } catch {
    // Falls through: a cursor that is not JSON is refused like one of another list.
  }
  throw refuseRequest('cursor-invalid', { field: 'after' });
}

/** Rows after a cursor: each term greater where all before it are equal; nulls stand last. */
function seek<E extends ObjectLiteral>(qb: SelectQueryBuilder<E>, terms: readonly Term[], values: readonly unknown[]): void {
  const branches = terms.map((term, i) => {
    const equal = terms.slice(0, i).map((earlier, j) =>
      values[j] === null ? `${earlier.expression} is null` : `${earlier.expression} = :cursor${j}`,
    );
    const beyond = values[i] === null ? 'false' : `(${term.expression} ${term.falling ? '<' : '>'} :cursor${i} or ${term.expression} is null)`;
    return `(${[...equal, beyond].join(' and ')})`;
  });
  qb.andWhere(`(${branches.join(' or ')})`, Object.fromEntries(values.map((value, i) => [`cursor${i}`, value])));
}

function checkPage(page: PageArgs): void {
  const { first, skip } = page;
  if (first > PAGE_MAX) throw refuseRequest('page-too-large', { field: 'first', values: { max: PAGE_MAX } });
  if (first < 1 || (skip ?? 0) < 0 || (skip ?? 0) > 100_000) {
    throw refuseRequest('page-invalid', { field: first < 1 ? 'first' : 'skip', values: { max: PAGE_MAX } });
  }
}

/**
 * One page of a query and the number of all its rows. The query may filter and join to one, not to many.
 *
 * @throws Refused `page-too-large`, `page-invalid`, `cursor-invalid`, `order-unknown`.
 */
export async function paginate<E extends ObjectLiteral & { id: string }>(
  qb: SelectQueryBuilder<E>,
  page: PageArgs,
  ordering: Ordering<E>,
): Promise<Page<E>> {
  checkPage(page);
  const terms = termsOf(qb, page, ordering);
  const order = terms.map((term) => (term.falling ? '-' : '') + term.property).join(',');
  // Counted before the cursor narrows it; read in the page's round trip, on its own only where the page is empty.
  const all = qb.clone().select('count(*)', 'n').orderBy();
  if (page.after) seek(qb, terms, decode(page.after, order, terms.length));
  qb.orderBy();
  for (const term of terms) qb.addOrderBy(term.expression, term.falling ? 'DESC' : 'ASC', 'NULLS LAST');
  qb.offset(page.skip ?? 0).limit(page.first + 1);
  const lean = await leanRows(qb, `(${all.getQuery()})`);
  const rows = lean?.rows ?? (await qb.getMany());
  const total = lean?.extra ?? (await all.getRawOne<{ n: string }>())?.n ?? 0;
  const edges = rows.slice(0, page.first).map((node) => ({
    cursor: encode(order, terms.map((term) => node[term.property])),
    node,
  }));
  return {
    edges,
    totalCount: Number(total),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after) || (page.skip ?? 0) > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The same page with other nodes: entities become GraphQL types. */
export function mapPage<A, B>(page: Page<A>, map: (node: A) => B): Page<B> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: map(node) })) };
}

/** The same page with other nodes, made all at once: names of a page in one look. The nodes come in their order. */
export async function mapPageInOne<A, B>(page: Page<A>, map: (nodes: readonly A[]) => Promise<readonly B[]>): Promise<Page<B>> {
  const nodes = await map(page.edges.map((edge) => edge.node));
  return { ...page, edges: page.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i] as B })) };
}
