// Processes that are started again whenever they die, as an orchestrator does, and a database that recovers on the same folder and
// port. What is killed here was started here, by its own handle.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tools/postgres.mjs';
import { giveToServer } from '../../tools/postgres/server-user.mjs';

export const pause = (ms) => new Promise((over) => { setTimeout(over, ms); });

/** Keeps one process alive until it is told to stop. */
export class Kept {
  constructor(name, file, env) {
    this.name = name;
    this.stopped = false;
    this.deaths = 0;
    this.begin = () => {
      this.child = fork(file, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
      this.ended = new Promise((done) => { this.child.once('exit', done); });
      void this.ended.then(() => {
        this.deaths += 1;
        if (!this.stopped) setTimeout(() => { if (!this.stopped) this.begin(); }, 200);
      });
    };
    this.begin();
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    this.stopped = true;
    await this.kill();
  }
}

/** A PostgreSQL that can be killed and comes up again at the same address. */
export class KillableDatabase {
  static async start() {
    const database = new KillableDatabase();
    database.parent = mkdtempSync(join(tmpdir(), 'gongqiao-faults-'));
    giveToServer(database.parent);
    database.password = randomBytes(12).toString('hex');
    await database.up();
    return database;
  }

  async up() {
    const server = await startPostgres({
      folder: join(this.parent, 'data'), password: this.password, port: this.port, sync: false,
      // Nothing that is committed may be lost with the process; that of the machine is the disk's business.
      settings: { fsync: 'off', max_connections: 200, shared_buffers: '64MB' },
    });
    if (this.port !== undefined && server.port !== this.port) {
      await server.stop();
      throw new Error('the port is still held');
    }
    Object.assign(this, { port: server.port, adminUrl: server.adminUrl, server });
  }

  /** Kills the server's first process; the others end when they notice. Resolves when the database answers again. */
  async kill() {
    const ended = new Promise((done) => { this.server.child.once('exit', done); });
    this.server.child.kill('SIGKILL');
    await ended;
    for (let tries = 1; ; tries += 1) {
      await pause(250);
      try {
        return await this.up();
      } catch (error) {
        if (tries >= 40) throw error;
      }
    }
  }

  async stop() {
    await this.server.stop();
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** Numbers from 0 up to 1 that a seed gives, the same on every machine. */
export function drawnBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
