import {get} from './api.js';
import {chart} from './chart.js';
import {announce, button, h, notice} from './dom.js';
import {follow} from './live.js';
import {PRESETS, Range} from './range.js';
import {ago, degrees, inUnit, limits, state, temperature, time, zone} from './text.js';

/** The shortest time between two loads of the curve while new readings arrive. */
const RELOAD = 10 * 1000;
const TICK = 15 * 1000;

/** Shows one device: its last value, and a curve that can be moved and zoomed. */
export async function showDevice(view, id, query, signal) {
  view.append(h('div', {class: 'card ghost tall', 'aria-busy': 'true'}));
  const device = await get(`/devices/${encodeURIComponent(id)}`, {}, signal);
  document.title = `${device.name} – Devices`;
  const range = Range.of(query);
  const parts = {
    now: h('div', {class: 'now'}),
    live: h('p', {class: 'note live'}),
    curve: h('div', {class: 'curve'}),
    values: h('tbody'),
  };
  const open = next => { location.hash = `#/device/${device.id}?${next}`; };
  view.replaceChildren(
    h('p', {class: 'back'}, h('a', {href: '#/'}, '← All devices')),
    h('div', {class: 'bar'}, h('h1', {}, device.name), parts.live),
    h('p', {class: 'note'}, [device.location, device.kind].filter(Boolean).join(' · ')),
    parts.now,
    controls(range, open),
    parts.curve,
    h('p', {class: 'note'}, `Times in ${zone}. Drag over the curve, or use the buttons or the keys + − ← → 0, to zoom and move.`),
    h('details', {}, h('summary', {}, 'Values as a table'),
      h('div', {class: 'wide'}, h('table', {},
        h('thead', {}, h('tr', {}, ['From', 'Mean', 'Lowest', 'Highest', 'Readings'].map(name => h('th', {scope: 'col'}, name)))),
        parts.values))));
  keys(parts.curve, range, open);

  const showNow = () => parts.now.replaceChildren(...headline(device));
  const load = () => drawCurve(parts, device, range, open, signal);
  showNow();
  await load();
  const ticking = setInterval(showNow, TICK);
  signal.addEventListener('abort', () => clearInterval(ticking));
  if (range.endsNow) {
    followDevice(device, parts.live, showNow, load, signal);
  }
}

function headline(device) {
  const {kind, words} = state(device);
  const {latest, unit} = device;
  const allowed = limits(device);
  return [
    h('strong', {class: 'value'}, latest ? temperature(latest.temperature, unit) : '–'),
    h('span', {class: `badge ${kind}`}, words),
    h('span', {class: 'note'}, [
      latest && `${ago(latest.time)}, ${time(latest.time)}`,
      latest?.humidity != null && `humidity ${latest.humidity} %`,
      latest?.battery != null && `battery ${latest.battery} %`,
      allowed && `limits: ${allowed}`,
    ].filter(Boolean).join(' · ')),
  ];
}

function controls(range, open) {
  return h('div', {class: 'controls'},
    h('div', {class: 'group', role: 'group', 'aria-label': 'Period'}, PRESETS.map(preset =>
      button(preset.label, () => open(preset.query), {'aria-pressed': String(range.preset === preset)}))),
    h('div', {class: 'group', role: 'group', 'aria-label': 'Zoom'},
      button('←', () => open(range.moved(-0.5)), {'aria-label': 'Earlier'}),
      button('→', () => open(range.moved(0.5)), {'aria-label': 'Later', disabled: range.endsNow}),
      button('−', () => open(range.zoomed(2)), {'aria-label': 'Zoom out'}),
      button('+', () => open(range.zoomed(0.5)), {'aria-label': 'Zoom in'})));
}

function keys(curve, range, open) {
  const actions = {
    ArrowLeft: () => range.moved(-0.25),
    ArrowRight: () => range.endsNow ? null : range.moved(0.25),
    '+': () => range.zoomed(0.5),
    '=': () => range.zoomed(0.5),
    '-': () => range.zoomed(2),
    0: () => PRESETS[0].query,
  };
  curve.addEventListener('keydown', event => {
    const next = !event.ctrlKey && !event.metaKey && !event.altKey && actions[event.key]?.();
    if (next) {
      event.preventDefault();
      open(`${next}&focus=curve`);
    }
  });
}

async function drawCurve(parts, device, range, open, signal) {
  const {from, to} = range.bounds();
  parts.curve.setAttribute('aria-busy', 'true');
  try {
    const {buckets} = await get(`/devices/${device.id}/readings/buckets`, {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      width: range.width(parts.curve.clientWidth),
      zone,
    }, signal);
    if (buckets.length === 0) {
      parts.curve.replaceChildren(nothing(device, from, to, open));
    } else {
      const zoom = (start, end) => open(Range.between(start, end));
      const drawn = chart(buckets, device, {from, to, zoom, signal});
      const focused = parts.curve.contains(document.activeElement) || range.focused;
      parts.curve.replaceChildren(drawn.element);
      drawn.start();
      if (focused) {
        drawn.element.focus({preventScroll: true});
      }
    }
    parts.values.replaceChildren(...buckets.map(bucket => row(bucket, device)));
    announce(`${buckets.length} values from ${time(from)} to ${time(to)}.`);
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) {
      throw failure;
    }
    parts.curve.replaceChildren(notice('error', failure.title, failure.message,
      button('Try again', () => drawCurve(parts, device, range, open, signal))));
  } finally {
    parts.curve.removeAttribute('aria-busy');
  }
}

function nothing(device, from, to, open) {
  const {latest} = device;
  const text = `The device measured nothing from ${time(from)} to ${time(to)}.`;
  if (!latest) {
    return notice('empty', 'No readings', `${text} It sends its readings with its token to POST /api/v1/devices/${device.id}/readings.`);
  }
  const measured = Date.parse(latest.time);
  return notice('empty', 'No readings', text,
    button('Show the newest readings', () => open(Range.between(measured - (to - from) / 2, measured + (to - from) / 2))));
}

function row(bucket, device) {
  const value = celsius => h('td', {}, degrees(inUnit(celsius, device.unit), device.unit));
  return h('tr', {}, h('th', {scope: 'row'}, time(bucket.start)),
    value(bucket.mean), value(bucket.min), value(bucket.max), h('td', {}, bucket.count.toLocaleString()));
}

/** Shows new readings when they arrive, and draws the curve again, at once but not after each of them. */
function followDevice(device, live, showNow, load, signal) {
  let waiting = null;
  let drawn = -RELOAD;
  const draw = () => {
    waiting = null;
    drawn = performance.now();
    load().catch(() => {});
  };
  const show = reading => {
    if (!device.latest || reading.time > device.latest.time) {
      device.latest = reading;
      showNow();
    }
    waiting ??= setTimeout(draw, Math.max(0, drawn + RELOAD - performance.now()));
  };
  follow(device, signal, {
    status: (kind, words) => live.replaceChildren(h('span', {class: `dot ${kind}`}), words),
    opened: async () => {
      const {latest} = await get(`/devices/${device.id}`, {}, signal);
      if (latest && latest.time !== device.latest?.time) {
        show(latest);
      }
    },
    reading: show,
  });
  signal.addEventListener('abort', () => clearTimeout(waiting));
}
