import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { execute, parse } from 'graphql';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { Client } from 'pg';
import { loadPolicyIndex } from '@gongqiao/registry';
import { ALLOWED, AccessService, OPEN } from '@gongqiao/platform/access';
import type { Allowed } from '@gongqiao/platform/access';
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
  let operations: { name: string; handler: () => unknown }[];
  const reflector = new Reflector();

  beforeAll(async () => {
    // The pack that gives most rights lets its roles reach most resolvers; which one it is does not matter.
    const { packs } = await loadPolicyIndex();
    const richest = [...packs].sort((a, b) => b.rights.length - a.rights.length)[0]?.id ?? 'example';
    api = await testApi({ packs: [richest] });
    schema = api.get(GraphQLSchemaHost).schema;
    // The same labels in both trees: nothing may hang on paths alone.
    victim = await api.addTenant(MARKER, richest, 'same');
    stranger = await api.addTenant('stranger', richest, 'same');
    superuser = new Client({ connectionString: api.database.adminUrl });
    await superuser.connect();
    const { userId, unitId, unitPath } = await api.contextOf(victim, 'auditor');
    unfilled = await fillTables(superuser, { tenantId: victim.id, userId, unitId, unitPath, marker: MARKER });
    ids = await idsOf(superuser, victim.id);
    operations = operationsOf();
  }, 60_000);
  afterAll(async () => {
    await superuser.end();
    await api.close();
  });

  /** Every query, mutation and subscription with the method that answers it. */
  function operationsOf(): { name: string; handler: () => unknown }[] {
    const found: { name: string; handler: () => unknown }[] = [];
    for (const { instance } of new DiscoveryService(api.get(ModulesContainer)).getProviders()) {
      const prototype = instance && typeof instance === 'object' ? (Object.getPrototypeOf(instance) as Record<string, unknown>) : null;
      if (!prototype) continue;
      for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
        const handler = prototype[method] as () => unknown;
        const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
        const name = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
        if (['Query', 'Mutation', 'Subscription'].includes(kind ?? '')) found.push({ name: name ?? method, handler });
      }
    }
    return found;
  }

  /** Whether the guard of an operation turns the caller away, whatever the ids. */
  function isShut(request: RequestContext, name: string): boolean {
    const handler = operations.find((operation) => operation.name === name)?.handler;
    const allowed = handler && reflector.get<Allowed | undefined>(ALLOWED, handler);
    return allowed !== undefined && !api.get(AccessService).can(request, allowed.verb, allowed.subject);
  }

  async function walk(tenant: TestTenant, role: string, kind: 'query' | 'mutation', root: GraphQLObjectType): Promise<string> {
    const caller: RequestContext = await api.contextOf(tenant, role);
    const told: unknown[] = [];
    for (const name of Object.keys(root.getFields())) {
      if (['signIn', 'signOut', 'confirmSecondFactor', 'changePassword'].includes(name)) continue;
      const tries = isShut(caller, name) ? [...ids.values()].slice(0, 1) : idsToTry(root, name, ids);
      await Promise.all(tries.map(async (id) => {
        // Each operation is a request of its own.
        const request = { ...caller };
        const contextValue: GraphQLContext = { request, signIn: 'full', sessionId: randomUUID(), sessionTenantId: tenant.id, sessionUserId: request.userId,
          requestId: request.requestId, ip: request.ip, userAgent: null, loaders: new Loaders(api.database.database, request) };
        // Not validated: the text is made from the schema, and validating such wide selections costs more than answering them.
        const answer = await execute({ schema, contextValue, document: parse(operationText(kind, root, name, { id, key: randomUUID() })) });
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
  }, 1_200_000);

  it('asks a permission for every operation, or says by name why it is open', () => {
    const bare = operations.filter(({ handler }) => !reflector.get(ALLOWED, handler) && !reflector.get(OPEN, handler)).map(({ name }) => name);
    expect(operations.length).toBeGreaterThan(50);
    expect(bare).toEqual([]);
  });

  it('takes a key for every mutation that changes something', () => {
    const fields = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
    const keyless = fields.filter((field) => !field.args.some((argument) => argument.name === 'key')).map((field) => field.name).sort();
    // Signing in and out, and securing one's own account, are repeatable or take a one-time code; each look at a sealed
    // number, and each file of accounts that is taken out, is one more look and one more entry of the trail.
    expect(keyless).toEqual(['changePassword', 'confirmSecondFactor', 'confirmTotp', 'payBankFile', 'revealBeneficiary', 'revealFileChange', 'revealIdentity', 'revealPersonnelNumber', 'signIn', 'signOut', 'startTotp', 'switchUnit']);
  });
});
