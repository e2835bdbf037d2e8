/** The refresh token of this tab. The access token is only in memory. */
const STORED = 'cimiento.refreshToken';
const API = '/api/v1';

let accessToken = null;
let refreshing = null;

/** An error that the server describes, or that kept the request from reaching it. */
export class Problem extends Error {
  constructor(status, title, detail, retryAfter) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.retryAfter = retryAfter;
  }
}

/** Thrown when the user has to sign in. */
export class SignedOut extends Error {}

export const session = {
  exists: () => accessToken !== null || sessionStorage.getItem(STORED) !== null,

  async signIn(email, password) {
    await begin(await send('POST', '/auth/tokens', {body: {email, password}}));
  },

  /** Ends the session on the server too. A server that cannot be reached does not keep the user signed in here. */
  async signOut() {
    const token = accessToken;
    end();
    if (token) {
      await send('DELETE', '/auth/tokens', {token}).catch(() => {});
    }
  },
};

/** Returns the JSON of a resource. */
export async function get(path, parameters = {}, signal) {
  return (await authorized(path, parameters, {signal})).json();
}

/**
 * Yields the events of a stream, each with its id and data, until it ends. An event without data only sets the id.
 * EventSource is not used, because it cannot send the access token.
 *
 * @param lastEventId the id of the last event that was received; null for new events only
 */
export async function* events(path, lastEventId, signal) {
  const headers = {Accept: 'text/event-stream', ...(lastEventId ? {'Last-Event-ID': lastEventId} : {})};
  const response = await authorized(path, {}, {headers, signal});
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    throw new Problem(406, 'Not a stream', 'The server does not stream readings.');
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (text + part.value).split(/\r?\n\r?\n/);
    text = blocks.pop();
    yield* blocks.map(parsed).filter(event => event.id !== null || event.data !== '');
  }
}

function parsed(block) {
  const event = {id: null, type: 'message', data: ''};
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === 'id') {
      event.id = value;
    } else if (field === 'event') {
      event.type = value;
    } else if (field === 'data') {
      event.data += (event.data && '\n') + value;
    }
  }
  return event;
}

async function authorized(path, parameters, options) {
  if (accessToken === null) {
    await refresh();
  }
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  const target = query ? `${path}?${query}` : path;
  try {
    return await send('GET', target, {...options, token: accessToken});
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    await refresh();
    return send('GET', target, {...options, token: accessToken});
  }
}

/** Exchanges the refresh token, once for all requests that wait for it. */
function refresh() {
  refreshing ??= exchange().finally(() => { refreshing = null; });
  return refreshing;
}

async function exchange() {
  const refreshToken = sessionStorage.getItem(STORED);
  if (refreshToken === null) {
    throw new SignedOut();
  }
  try {
    await begin(await send('POST', '/auth/tokens/refresh', {body: {refreshToken}}));
  } catch (problem) {
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      end();
      throw new SignedOut('Your session has ended.');
    }
    throw problem;
  }
}

async function begin(response) {
  const tokens = await response.json();
  accessToken = tokens.accessToken;
  sessionStorage.setItem(STORED, tokens.refreshToken);
}

function end() {
  accessToken = null;
  sessionStorage.removeItem(STORED);
}

async function send(method, path, {token, body, headers = {}, signal} = {}) {
  let response;
  try {
    response = await fetch(API + path, {
      method,
      signal,
      cache: 'no-store',
      headers: {
        ...headers,
        ...(token ? {Authorization: `Bearer ${token}`} : {}),
        ...(body ? {'Content-Type': 'application/json'} : {}),
      },
      body: body && JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, 'No connection', 'The server cannot be reached. Check your connection, then try again.');
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function problem(response) {
  const described = await response.json().catch(() => ({}));
  const fields = (described.errors ?? []).map(error => `${error.field} ${error.message}`).join('; ');
  return new Problem(
    response.status,
    described.title ?? 'The server failed',
    fields || described.detail || `The server responded with ${response.status}.`,
    Number(response.headers.get('Retry-After')) || null);
}
