import type { EntityManager } from 'typeorm';
import type { BilingualText, RequestContext } from '../context/index.js';

/** What is stored of a run: plain JSON, ids rather than people. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One thing of a shard that could not be done: a line of the list to work through. */
export interface JobFailure {
  readonly subject: string;
  readonly subjectId: string | null;
  readonly label: string;
  readonly code: string;
  readonly message: BilingualText;
}

/** A part of a stage: many people or posts, never one, so that the queue's own cost stays small. */
export interface Shard<I> {
  /** How many things the shard holds, for counts and time left. */
  readonly units: number;
  readonly input: I;
}

/** What came of a shard. */
export interface ShardOutcome<O> {
  readonly output: O;
  readonly failures?: readonly JobFailure[];
}

/** What a job knows of its run. `ctx.at` is the instant of the request, on whichever machine and at whatever time it runs. */
export interface JobContext<P> {
  readonly runId: string;
  readonly ctx: RequestContext;
  readonly params: P;
  readonly subjectId: string | null;
}

/** One stage: planned once, worked in parallel, finished once. Each of the three runs in a transaction of its own. */
export interface JobStage<P, I = Json, O = Json> {
  readonly name: string;
  readonly title: BilingualText;
  /** Cuts the work into shards, from what earlier stages left in the database. Its answer is stored before any is worked. */
  plan(m: EntityManager, job: JobContext<P>): Promise<readonly Shard<I>[]>;
  /** Works one shard. What it writes and the mark that it is done are committed together, so a repeat does nothing. */
  work(m: EntityManager, job: JobContext<P>, input: I): Promise<ShardOutcome<O>>;
  /** Runs once when every shard is done, with their outputs in order: ranks, totals, notices. Its answer is the stage's result. */
  finish?(m: EntityManager, job: JobContext<P>, outputs: readonly O[]): Promise<Json>;
}

/** A kind of run: `evaluation.annual-appraisal`, with its stages in order. */
export interface JobKind<P = Json> {
  readonly name: string;
  readonly title: BilingualText;
  readonly stages: readonly JobStage<P>[];
}

/** Declares a stage with the types of its shards; the queue itself sees JSON. */
export function jobStage<P, I extends Json, O extends Json>(stage: JobStage<P, I, O>): JobStage<P> {
  return stage;
}

/** Declares a kind of run with the type of its parameters. */
export function jobKind<P extends Json>(kind: JobKind<P>): JobKind {
  return kind;
}

/** Work that comes round by the calendar, for each tenant: reminders, duties that fall due. Safe to run twice. */
export interface PeriodicTask {
  readonly name: string;
  readonly title: BilingualText;
  /** Five fields, in the time of China. */
  readonly cron: string;
  run(ctx: RequestContext): Promise<void>;
}

/** All kinds of runs and periodic tasks of a process: modules register, the worker and the API read. */
export class JobRegistry {
  private readonly kindsByName = new Map<string, JobKind>();
  private readonly tasksByName = new Map<string, PeriodicTask>();

  /** @throws Error when the name is taken or the stages are none. */
  register(...kinds: readonly JobKind[]): void {
    for (const kind of kinds) {
      const names = kind.stages.map((stage) => stage.name);
      if (names.length === 0 || new Set(names).size !== names.length) throw new Error(`${kind.name} needs stages with distinct names`);
      if (this.kindsByName.has(kind.name)) throw new Error(`the job ${kind.name} is registered twice`);
      this.kindsByName.set(kind.name, kind);
    }
  }

  registerTask(...tasks: readonly PeriodicTask[]): void {
    for (const task of tasks) {
      if (this.tasksByName.has(task.name)) throw new Error(`the task ${task.name} is registered twice`);
      this.tasksByName.set(task.name, task);
    }
  }

  getKind(name: string): JobKind {
    const kind = this.kindsByName.get(name);
    if (!kind) throw new Error(`nobody registered the job ${name}`);
    return kind;
  }

  findTask(name: string): PeriodicTask | undefined {
    return this.tasksByName.get(name);
  }

  get kinds(): readonly JobKind[] {
    return [...this.kindsByName.values()];
  }

  get tasks(): readonly PeriodicTask[] {
    return [...this.tasksByName.values()];
  }
}
