// What tests of disturbed runs share: asking the owner and the API again and again while they are down, and killing one after the other.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pause } from './processes.mjs';

const RUN_MINUTES = 10;

/** Asks the owner on a connection of its own, again and again while the database is down. */
export async function askOwner(url, sql, values = []) {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows;
    } catch (error) {
      if (tries >= 60) throw error;
      await pause(250);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Asks the API, again with the same variables while it is dead or without its database; a refusal is an answer. */
export function apiAsker(port, token) {
  const send = async (query, variables) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', cookie: `gongqiao_session=${token}` }, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(10_000),
      }).then((response) => response.json(), () => null);
      if (answer?.data && !answer.errors) return answer.data;
      const code = answer?.errors?.[0]?.extensions?.code;
      if ((code && code !== 'internal-error' && code !== 'not-signed-in') || tries >= 400) throw new Error(JSON.stringify(answer));
      await pause(200);
    }
  };
  const stateOf = async (id) => (await send('query Run($id: ID!) { jobRun(id: $id) { state } }', { id })).jobRun.state;
  return {
    /** Sends a mutation that takes a key and a subject's id and answers with the id of the run. */
    start: async (mutation, variables) => Object.values(await send(mutation, { key: randomUUID(), ...variables }))[0],
    async untilOver(runId) {
      const latest = Date.now() + RUN_MINUTES * 60_000;
      for (;;) {
        const state = await stateOf(runId);
        if (state === 'finished') return;
        if (state === 'failed' || Date.now() > latest) throw new Error(`run ${runId} is ${state}`);
        await pause(150);
      }
    },
  };
}

/** Kills one after the other while a run goes on, until as many are killed as are wanted or the run is over. */
export async function disturb(victims, draw, wanted, isOver) {
  let kills = 0;
  while (kills < wanted) {
    await pause(100 + draw() * 1400);
    if (isOver()) break;
    const victim = victims[Math.floor(draw() * victims.length)];
    await victim.kill();
    kills += 1;
    console.log(`  ${kills}: ${victim.name ?? '数据库 / database'}`);
  }
  return kills;
}
