import { combine, type CombinedOutcome } from '@gongqiao/kernel';
import type { PackIndex } from '../load-packs.js';
import { judgeCase } from '../run-case.js';

/** A command that cannot be carried out as it was given; its message is for the user. */
export class UsageError extends Error {}

/** Exit statuses of `policy eval`. */
export const EXIT = { answered: 0, gap: 1, unreadable: 2, defect: 3 } as const;

function idOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null && Object.hasOwn(given, 'id') ? (given as { id: unknown }).id : null;
}

/** One case of a batch as a JSON answer; a defect of a pack is reported in its place and does not lose the others. */
export function answerCase(index: PackIndex, given: unknown): { readonly answer: unknown; readonly defect: boolean } {
  const id = idOf(given);
  try {
    const outcome = judgeCase(index, given);
    if (!outcome.ok) {
      const { code, field, message } = outcome.error;
      return { answer: { id, error: { code, field, message: message.zh, messageEn: message.en } }, defect: false };
    }
    return { answer: { id, output: outcome.output, reasons: outcome.reasons(), parameters: outcome.parameters() }, defect: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { answer: { id, error: { code: 'defect', field: 'input', message } }, defect: true };
  }
}

/** An answer as JSON text. An id nested too deep to be written back is refused instead of stopping the batch. */
export function writtenAnswer(answer: unknown): string {
  try {
    return JSON.stringify(answer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return JSON.stringify({ id: null, error: { code: 'wrong-type', field: 'id', message: 'id 嵌套过深，应为文本', messageEn: 'id is nested too deep; it must be text' } });
  }
}

/** Reads one JSON value, or says that it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`标准输入不是 JSON / standard input is no JSON：${error instanceof Error ? error.message : ''}`);
  }
}

/** Reads a batch; null when it is not a JSON array. */
export function parseBatch(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** One request of several packs as a JSON answer; `id` is given back where the request has one. */
export function answerCombination(index: PackIndex, given: unknown): { readonly answer: unknown; readonly defect: boolean } {
  const id = idOf(given);
  const head = id === null ? {} : { id };
  try {
    const outcome: CombinedOutcome = combine(index, given);
    if (outcome.ok) {
      const { ok: _, ...answer } = outcome;
      return { answer: { ...head, ...answer }, defect: false };
    }
    const { code, field, message } = outcome.error;
    return { answer: { ...head, error: { code, field, message: message.zh, messageEn: message.en } }, defect: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { answer: { ...head, error: { code: 'defect', field: 'input', message } }, defect: true };
  }
}
