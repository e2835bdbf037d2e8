import {get} from './api.js';
import {announce, button, h, notice} from './dom.js';
import {sparkline} from './sparkline.js';
import {ago, state, temperature, time, zone} from './text.js';

/** The number of devices on a page, which is also the most that the API compares. */
const PAGE = 20;
const DAY = 24 * 3600 * 1000;
const REFRESH = 30 * 1000;
const TYPING = 250;

/** Shows all devices with their last values and the curves of the last 24 hours. */
export async function showList(view, signal) {
  document.title = 'Devices';
  const cards = h('ul', {class: 'cards', 'aria-busy': 'true'}, Array.from({length: 6}, () => h('li', {class: 'card ghost'})));
  const search = h('input', {type: 'search', placeholder: 'Search by name', 'aria-label': 'Search devices by name'});
  const more = h('p', {class: 'actions'});
  view.append(h('div', {class: 'bar'}, h('h1', {}, 'Devices'), search), cards, more);

  let pages = 1;
  let shown = new AbortController();
  signal.addEventListener('abort', () => shown.abort());

  /** Loads the first pages anew, since names, values and order may have changed. */
  async function load() {
    shown.abort();
    shown = new AbortController();
    const current = shown.signal;
    const devices = [];
    let cursor;
    for (let page = 0; page < pages && (page === 0 || cursor); page++) {
      const list = await get('/devices', {limit: PAGE, name: search.value.trim(), cursor}, current);
      devices.push(...list.items);
      cursor = list.next;
    }
    render(devices, cursor);
    for (let first = 0; first < devices.length; first += PAGE) {
      await draw(devices.slice(first, first + PAGE), current);
    }
  }

  function render(devices, cursor) {
    cards.setAttribute('aria-busy', 'false');
    const curves = new Map([...cards.querySelectorAll('[data-device]')].map(card => [card.dataset.device, card.querySelector('svg')]));
    const focused = document.activeElement?.closest('[data-device]')?.dataset.device;
    cards.replaceChildren(...devices.map(device => card(device, curves.get(device.id))));
    cards.querySelector(`[data-device="${focused}"] a`)?.focus();
    more.replaceChildren(...(cursor ? [button('Show more', () => { pages++; attempt(); })] : []));
    view.querySelector('.notice')?.remove();
    if (devices.length === 0) {
      cards.after(search.value.trim()
        ? notice('empty', 'No such devices', `No name begins with “${search.value.trim()}”.`)
        : notice('empty', 'No devices yet', 'Devices that you create by the API appear here with their readings.',
          h('a', {class: 'button', href: '/docs'}, 'Open the API')));
    }
    announce(`${devices.length} devices${cursor ? ', and more' : ''}.`);
  }

  async function draw(devices, current) {
    const to = new Date();
    const from = new Date(to - DAY);
    const {items} = await get('/readings/buckets', {
      deviceIds: devices.map(device => device.id).join(','),
      from: from.toISOString(),
      to: to.toISOString(),
      width: '30m',
      zone,
    }, current);
    for (const {deviceId, buckets} of items) {
      const device = devices.find(one => one.id === deviceId);
      cards.querySelector(`[data-device="${deviceId}"] svg`)
        ?.replaceWith(sparkline(buckets, device, from.getTime(), to.getTime()));
    }
  }

  /** Keeps the old values if they cannot be replaced, and says so. */
  async function attempt() {
    try {
      await load();
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        announce(failure.message);
        view.querySelector('.notice')?.remove();
        view.append(notice('error', failure.title ?? 'The page failed', failure.message, button('Try again', attempt)));
      }
    }
  }

  let typing;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => { pages = 1; attempt(); }, TYPING);
  });
  await load();
  const timer = setInterval(() => document.hidden || attempt(), REFRESH);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function card(device, curve) {
  const {latest, unit} = device;
  const {kind, words} = state(device);
  return h('li', {class: `card ${kind}`, 'data-device': device.id},
    h('div', {class: 'title'},
      h('h2', {}, h('a', {href: `#/device/${device.id}`}, device.name)),
      h('span', {class: `badge ${kind}`}, words)),
    h('p', {class: 'note'}, device.location ?? '\u00a0'),
    h('div', {class: 'reading'},
      h('p', {},
        h('strong', {class: 'value'}, latest ? temperature(latest.temperature, unit) : '–'),
        latest && h('time', {class: 'note', datetime: latest.time, title: time(latest.time)}, ago(latest.time))),
      curve ?? sparkline([], device, 0, 1)));
}
