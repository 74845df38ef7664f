import { createClient as createSocket } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { inDocumentWords } from './document-words.js';
import { isSignedOut } from './refusal.js';

/** Where the API answers; the portal is served from the same address, so nothing foreign is ever asked. */
const ENDPOINT = '/graphql';

/** The API's client, and in which words it gives the terms of documents. */
export interface ApiClient {
  readonly client: Client;
  readonly close: () => void;
  /** Terms from Chinese to the language of the portal; none leaves them in Chinese. */
  readonly speak: (terms: ReadonlyMap<string, string>) => void;
}

/** Makes the API client of one sign-in. `onSignedOut` is called when the API no longer knows the session. */
export function createApiClient(onSignedOut: () => void): ApiClient {
  let spoken: ReadonlyMap<string, string> = new Map();
  const address = new URL(ENDPOINT, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = createSocket({ url: address.href, lazy: true, retryAttempts: Infinity, shouldRetry: () => true });
  const client = new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      // Before the cache, which keeps what the API said.
      mapExchange({ onResult: (result) => (spoken.size === 0 ? result : { ...result, data: inDocumentWords<unknown>(result.data, spoken) }) }),
      cacheExchange,
      mapExchange({ onError: (error) => { if (isSignedOut(error)) onSignedOut(); } }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query ?? '', variables }, sink) }),
        }),
      }),
    ],
  });
  return { client, close: () => { void socket.dispose(); }, speak: (terms) => { spoken = terms; } };
}
