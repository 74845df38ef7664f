import { createClient as createSocket } from 'graphql-ws';
import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { isSignedOut } from './refusal.js';

/** Where the API answers; the portal is served from the same address, so nothing foreign is ever asked. */
const ENDPOINT = '/graphql';

/** Makes the API client of one sign-in. `onSignedOut` is called when the API no longer knows the session. */
export function createApiClient(onSignedOut: () => void): { readonly client: Client; readonly close: () => void } {
  const address = new URL(ENDPOINT, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = createSocket({ url: address.href, lazy: true, retryAttempts: Infinity, shouldRetry: () => true });
  const client = new Client({
    url: ENDPOINT,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
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
  return { client, close: () => { void socket.dispose(); } };
}
