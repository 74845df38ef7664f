import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { testApi } from './testing/test-api.js';
import type { TestApi } from './testing/test-api.js';

const FILE = new URL('../../../libs/portal/src/data/schema.graphql', import.meta.url);

describe('the schema file, from which the portal’s operations are typed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is the schema that the API serves (UPDATE_SCHEMA=1 writes it)', () => {
    const served = `${printSchema(lexicographicSortSchema(api.get(GraphQLSchemaHost).schema))}\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, served);
    expect(readFileSync(FILE, 'utf8')).toBe(served);
  });
});
