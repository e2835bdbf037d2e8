import {SignedOut, events, get} from './api.js';

/** The time between two requests if the server does not stream. */
const POLL = 15 * 1000;

/** The time until the next attempt after a stream has ended, and after it has failed. */
const RESUME = 500;
const RECONNECT = 3 * 1000;

/**
 * Reports the new readings of a device until the signal: from its stream, or by asking again and again if there is no
 * stream.
 *
 * @param to status(kind, words) gets the state of the connection, and reading(reading) each new reading; opened() is called
 *     when the stream begins, because readings that were stored before are not in it
 */
export async function follow(device, signal, to) {
  let last = null;
  to.status('off', 'Connecting …');
  while (!signal.aborted) {
    let wait = RESUME;
    try {
      for await (const event of events(`/devices/${device.id}/readings/stream`, last, signal)) {
        to.status('on', 'Live');
        if (last === null) {
          await to.opened();
        }
        last = event.id ?? last;
        readings(event).forEach(to.reading);
      }
    } catch (failure) {
      if (signal.aborted || failure instanceof SignedOut) {
        return;
      }
      if (failure.status >= 400 && failure.status < 500 && failure.status !== 429) {
        await poll(device, signal, to);
        return;
      }
      to.status('off', 'Reconnecting …');
      wait = RECONNECT;
    }
    await pause(wait, signal);
  }
}

/** Returns the readings in the data of an event: one, a list, or none at the start of a stream. */
function readings(event) {
  return event.data === '' ? [] : [JSON.parse(event.data)].flat();
}

async function poll(device, signal, to) {
  while (!signal.aborted) {
    try {
      const {latest} = await get(`/devices/${device.id}`, {}, signal);
      to.status('on', 'Updated every 15 seconds');
      if (latest && latest.time !== device.latest?.time) {
        to.reading(latest);
      }
    } catch (failure) {
      if (signal.aborted || failure instanceof SignedOut) {
        return;
      }
      to.status('off', 'Not updated: no connection');
    }
    await pause(POLL, signal);
  }
}

function pause(milliseconds, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, {once: true});
  });
}
