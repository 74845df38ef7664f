import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { testApi } from './testing/test-api.js';
import type { TestApi, TestTenant } from './testing/test-api.js';

type Socket = new (address: string, protocols: string | string[], options: { headers: Record<string, string> }) => object;
const WebSocket = createRequire(import.meta.url)('ws') as Socket;

/** A client whose handshake carries a cookie, as a browser's does. */
function clientOf(url: string, cookie: string | null): Client {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: cookie === null ? {} : { cookie } });
    }
  }
  return createClient({ url: url.replace('http', 'ws'), webSocketImpl: WithCookie, retryAttempts: 0 });
}

describe('subscriptions', () => {
  let api: TestApi;
  let one: TestTenant;
  let other: TestTenant;
  beforeAll(async () => {
    api = await testApi();
    one = await api.addTenant('one', 'example', 'same');
    other = await api.addTenant('other', 'example', 'same');
  });
  afterAll(() => api.close());

  async function begin(tenant: TestTenant): Promise<void> {
    const ctx = await api.contextOf(tenant, 'community');
    await api.database.database.run(ctx, (m) =>
      api.get(WorkflowEngine).start(m, ctx, { workflow: 'EX-W1', subject: 'PostApplication', subjectId: randomUUID(), title: '设岗', unitPath: ctx.unitPath }));
  }

  it('tell of a new to-do after its commit, and of no other tenant’s', async () => {
    const client = clientOf(api.url, await api.signIn('one-community'));
    const counts = client.iterate<{ todosChanged: { open: number } }>({ query: 'subscription { todosChanged { open } }' });
    const first = counts.next();
    // The subscription stands once its operation was accepted; another tenant's event comes first and must not be heard.
    await client.iterate({ query: '{ todoCounts { open } }' }).next();
    await begin(other);
    await begin(one);
    expect((await first).value).toMatchObject({ data: { todosChanged: { open: 1 } } });
    const second = counts.next();
    await begin(one);
    expect((await second).value).toMatchObject({ data: { todosChanged: { open: 2 } } });
    await counts.return?.();
    await client.dispose();
  });

  it('are refused to whoever is not signed in', async () => {
    const client = clientOf(api.url, null);
    const answer = client.iterate({ query: 'subscription { todosChanged { open } }' }).next();
    const outcome = JSON.stringify(await answer.catch((error: unknown) => error));
    expect(outcome).toContain('not-signed-in');
    await client.dispose();
  });
});
