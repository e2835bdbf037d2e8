import {SignedOut, session} from './api.js';
import {announce, button, h, notice} from './dom.js';
import {showDevice} from './device.js';
import {showList} from './list.js';
import {showSignIn} from './signin.js';

const main = document.getElementById('main');
const signOut = document.getElementById('sign-out');

/** Ends what the shown view still does: requests, timers, streams. */
let leaving = new AbortController();

/** Shows the view of the address: #/ is the list, and #/device/ID one device. */
function route() {
  leaving.abort();
  leaving = new AbortController();
  signOut.hidden = !session.exists();
  if (!session.exists()) {
    show(view => showSignIn(view, '', route));
    return;
  }
  const [, id, query] = /^#\/device\/([^?]+)\??(.*)$/.exec(location.hash) ?? [];
  show(view => id
    ? showDevice(view, decodeURIComponent(id), new URLSearchParams(query), leaving.signal)
    : showList(view, leaving.signal));
}

async function show(fill) {
  const {signal} = leaving;
  const view = h('div', {class: 'view'});
  main.replaceChildren(view);
  try {
    await fill(view);
  } catch (failure) {
    if (!signal.aborted) {
      explain(view, failure);
    }
  }
}

function explain(view, failure) {
  if (failure instanceof SignedOut) {
    signOut.hidden = true;
    showSignIn(view, failure.message, route);
    return;
  }
  if (failure.status === undefined) {
    console.error(failure);
  }
  view.replaceChildren(failure.status === 404
    ? notice('empty', 'No such device', 'It was deleted, or it belongs to another user.',
      h('a', {class: 'button', href: '#/'}, 'Show all devices'))
    : notice('error', failure.title ?? 'The page failed', failure.message, button('Try again', route)));
}

signOut.addEventListener('click', async () => {
  await session.signOut();
  announce('Signed out.');
  route();
});

window.addEventListener('hashchange', () => {
  if (location.hash === '' || location.hash.startsWith('#/')) {
    route();
    main.focus({preventScroll: true});
  }
});

route();
