import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { graphql } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import { ALLOWED, OPEN } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Loaders } from '@gongqiao/platform/graphql';
import type { GraphQLContext } from '@gongqiao/platform/graphql';
import { digestOf, fillTables, idsOf } from './testing/fill-tables.js';
import { testApi } from './testing/test-api.js';
import type { TestApi, TestTenant } from './testing/test-api.js';
import { idsToTry, operationText } from './testing/walk.js';

const MARKER = 'victim-of-the-walk';

describe('the whole schema, as every role of another tenant', () => {
  let api: TestApi;
  let superuser: Client;
  let schema: GraphQLSchema;
  let victim: TestTenant;
  let stranger: TestTenant;
  let ids: ReadonlyMap<string, string>;
  let unfilled: string[];

  beforeAll(async () => {
    api = await testApi();
    schema = api.get(GraphQLSchemaHost).schema;
    // The same labels in both trees: nothing may hang on paths alone.
    victim = await api.addTenant(MARKER, 'example', 'same');
    stranger = await api.addTenant('stranger', 'example', 'same');
    superuser = new Client({ connectionString: api.database.adminUrl });
    await superuser.connect();
    const { userId, unitId, unitPath } = await api.contextOf(victim, 'auditor');
    unfilled = await fillTables(superuser, { tenantId: victim.id, userId, unitId, unitPath, marker: MARKER });
    ids = await idsOf(superuser, victim.id);
  }, 60_000);
  afterAll(async () => {
    await superuser.end();
    await api.close();
  });

  async function walk(tenant: TestTenant, role: string, kind: 'query' | 'mutation', root: GraphQLObjectType): Promise<string> {
    const caller: RequestContext = await api.contextOf(tenant, role);
    const told: unknown[] = [];
    for (const name of Object.keys(root.getFields())) {
      if (['signIn', 'signOut', 'confirmSecondFactor', 'changePassword'].includes(name)) continue;
      await Promise.all(idsToTry(root, name, ids).map(async (id) => {
        // Each operation is a request of its own.
        const request = { ...caller };
        const contextValue: GraphQLContext = { request, signIn: 'full', sessionId: randomUUID(), sessionTenantId: tenant.id, sessionUserId: request.userId,
          requestId: request.requestId, ip: request.ip, userAgent: null, loaders: new Loaders(api.database.database, request) };
        const answer = await graphql({ schema, contextValue, source: operationText(kind, root, name, { id, key: randomUUID() }) });
        told.push({ name, data: answer.data });
      }));
    }
    return JSON.stringify(told);
  }

  it('has a row of the victim in every table that has a tenant', () => {
    expect(unfilled).toEqual([]);
    expect(ids.size).toBeGreaterThan(20);
  });

  it('is found by the victim’s own auditor: the walk can find', async () => {
    expect(await walk(victim, 'auditor', 'query', schema.getQueryType() as GraphQLObjectType)).toContain(MARKER);
  }, 120_000);

  it('shows nothing of the victim, and changes nothing', async () => {
    const before = await digestOf(superuser, victim.id);
    for (const role of stranger.roles) {
      for (const [kind, root] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const) {
        const told = await walk(stranger, role, kind, root as GraphQLObjectType);
        const found = [MARKER, victim.id, ...ids.values()].filter((word) => told.includes(word));
        expect([role, kind, found.map((word) => told.slice(Math.max(0, told.indexOf(word) - 200), told.indexOf(word) + 60))]).toEqual([role, kind, []]);
      }
    }
    expect(await digestOf(superuser, victim.id)).toEqual(before);
  }, 600_000);

  it('asks a permission for every operation, or says by name why it is open', () => {
    const discovery = new DiscoveryService(api.get(ModulesContainer));
    const reflector = new Reflector();
    const bare: string[] = [];
    for (const { instance } of discovery.getProviders()) {
      const prototype = instance && typeof instance === 'object' ? (Object.getPrototypeOf(instance) as Record<string, unknown>) : null;
      if (!prototype) continue;
      for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
        const handler = prototype[method] as () => unknown;
        const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
        if (!['Query', 'Mutation', 'Subscription'].includes(kind ?? '')) continue;
        if (!reflector.get(ALLOWED, handler) && !reflector.get(OPEN, handler)) bare.push(`${instance.constructor.name}.${method}`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('takes a key for every mutation that changes something', () => {
    const fields = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
    const keyless = fields.filter((field) => !field.args.some((argument) => argument.name === 'key')).map((field) => field.name).sort();
    // Signing in and out, and securing one's own account, are repeatable or take a one-time code; each look at an identity number
    // is one more look.
    expect(keyless).toEqual(['changePassword', 'confirmSecondFactor', 'confirmTotp', 'revealIdentity', 'signIn', 'signOut', 'startTotp', 'switchUnit']);
  });
});
