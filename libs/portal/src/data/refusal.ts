import type { CombinedError } from 'urql';
import type { Bilingual } from '../ui/language.js';

/** A "no" from the API, or a failure with only an id to report: the one shape that pages show. */
export interface ShownRefusal {
  readonly code: string;
  readonly field: string | null;
  readonly message: Bilingual;
  readonly provision: string | null;
  readonly requestId: string | null;
}

const NO_CONNECTION: ShownRefusal = {
  code: 'no-connection', field: null, provision: null, requestId: null,
  message: { zh: '网络不通，内容未提交，请稍后重试；重试不会重复办理。', en: 'No connection: nothing was sent. Try again; a retry acts only once.' },
};

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && typeof (value as Bilingual).zh === 'string' && typeof (value as Bilingual).en === 'string';
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A broken assumption shows the id under which it was logged, which is all that anybody can act on. */
function numbered(said: Bilingual, code: string | null, requestId: string | null): Bilingual {
  if (code !== 'internal-error' || !requestId) return said;
  return { zh: `${said.zh}请将编号 ${requestId} 告知管理员。`, en: `${said.en} Tell your administrator ${requestId}.` };
}

/** Reads the refusals out of a failed operation; anything unexpected becomes a sentence with the request's id. */
export function refusalsOf(error: CombinedError | undefined | null): readonly ShownRefusal[] {
  if (!error) return [];
  if (error.graphQLErrors.length === 0) return [NO_CONNECTION];
  return error.graphQLErrors.map(({ extensions }) => {
    const requestId = text(extensions['requestId']);
    const said = extensions['message'];
    const message = isBilingual(said)
      ? numbered(said, text(extensions['code']), requestId)
      : { zh: `系统出错，已记录${requestId ? `（编号 ${requestId}）` : ''}，请联系管理员。`, en: `Something broke and was recorded${requestId ? ` (${requestId})` : ''}. Please tell your administrator.` };
    return { code: text(extensions['code']) ?? 'internal', field: text(extensions['field']), message, provision: text(extensions['provision']), requestId };
  });
}

/** Whether the API no longer knows the session. */
export function isSignedOut(error: CombinedError): boolean {
  return refusalsOf(error).some((r) => r.code === 'unauthenticated' || r.code === 'session-expired' || r.code === 'not-signed-in');
}

/** Refusals by field, for a form; those without a field stand under the empty name. A prefix (`input.`) is taken off. */
export function byField(refusals: readonly ShownRefusal[], prefix = ''): Readonly<Record<string, ShownRefusal>> {
  return Object.fromEntries(refusals.map((r) => {
    const field = r.field ?? '';
    return [prefix !== '' && field.startsWith(prefix) ? field.slice(prefix.length) : field, r];
  }));
}
