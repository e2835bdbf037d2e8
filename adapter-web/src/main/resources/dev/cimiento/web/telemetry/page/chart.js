import uPlot from './uplot/uPlot.esm.js';
import {h} from './dom.js';
import {SYMBOLS, degrees, inUnit, time, zone} from './text.js';

const HEIGHT = {phone: 260, desk: 360};
const PHONE = 600;
const DAY = 24 * 3600;

const format = parts => new Intl.DateTimeFormat(undefined, {...parts, timeZone: zone});
const CLOCK = format({hour: 'numeric', minute: '2-digit'});
const DATE = format({day: 'numeric', month: 'short'});
const MONTH = format({month: 'short', year: 'numeric'});

/**
 * Returns the curve of buckets: their means, with the band from the lowest to the highest value and the device's limits.
 *
 * @param frame from and to, in milliseconds; zoom(from, to), which the user's selection calls; signal, which ends it
 * @return the element, and start(), which draws it once it is in the page
 */
export function chart(buckets, device, {from, to, zoom, signal}) {
  const data = columns(buckets, device.unit, from, to);
  const element = h('div', {class: 'chart', tabindex: '0', role: 'group', 'aria-label': words(buckets, device, from, to)});
  return {element, start: () => draw(element, data, device, {from, to, zoom, signal})};
}

function draw(element, data, device, {from, to, zoom, signal}) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const ended = new AbortController();
  let plot;
  const create = () => {
    plot?.destroy();
    plot = new uPlot(options(element, device, {from, to, zoom}), data, element);
    plot.root.setAttribute('aria-hidden', 'true');
  };
  const sizes = new ResizeObserver(() => {
    if (!element.isConnected) {
      ended.abort();
    } else if (plot.width !== element.clientWidth) {
      plot.setSize(size(element));
    }
  });
  create();
  sizes.observe(element);
  dark.addEventListener('change', create, {signal: ended.signal});
  signal.addEventListener('abort', () => ended.abort(), {once: true});
  ended.signal.addEventListener('abort', () => { sizes.disconnect(); plot.destroy(); });
}

/** Returns the columns of the curve. A gap between buckets gets a point without values, so no line crosses it. */
function columns(buckets, unit, from, to) {
  const rows = [];
  let end = null;
  for (const bucket of buckets) {
    const start = Date.parse(bucket.start);
    if (end !== null && start > end) {
      rows.push([end, null, null, null]);
    }
    rows.push([Math.max(start, from), ...[bucket.min, bucket.max, bucket.mean].map(value => inUnit(value, unit))]);
    end = Date.parse(bucket.end);
  }
  if (end < to) {
    rows.push([end, null, null, null]);
  }
  return [0, 1, 2, 3].map(column => rows.map(row => column === 0 ? row[0] / 1000 : row[column]));
}

function words(buckets, device, from, to) {
  const value = (choose, part) => degrees(inUnit(choose(...buckets.map(bucket => Number(bucket[part]))), device.unit), device.unit);
  return `Temperature of ${device.name} from ${time(from)} to ${time(to)}: lowest ${value(Math.min, 'min')},`
    + ` highest ${value(Math.max, 'max')}. Keys: plus and minus zoom, arrows move, 0 resets.`;
}

function size(element) {
  return {width: element.clientWidth, height: innerWidth < PHONE ? HEIGHT.phone : HEIGHT.desk};
}

function options(element, device, {from, to, zoom}) {
  const style = getComputedStyle(element);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  const axis = {stroke: colour('soft'), grid: {stroke: colour('line'), width: 1}, ticks: {show: false}, font: `12px ${style.fontFamily}`};
  const shown = (plot, value) => value == null ? '–' : degrees(value, device.unit);
  const limits = [device.lowLimit, device.highLimit].filter(limit => limit != null).map(limit => inUnit(limit, device.unit));
  return {
    ...size(element),
    legend: {markers: {show: false}},
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), zone),
    cursor: {drag: {setScale: false}, points: {size: 8}},
    select: {show: true},
    scales: {
      x: {time: true, range: [from / 1000, to / 1000]},
      y: {range: (plot, low, high) => uPlot.rangeNum(Math.min(low, ...limits), Math.max(high, ...limits), 0.08, true)},
    },
    axes: [{...axis, values: times}, {...axis, size: 56, values: (plot, ticks) => ticks.map(tick => `${tick.toLocaleString()} ${SYMBOLS[device.unit]}`)}],
    series: [
      {label: 'Time', value: (plot, seconds) => seconds == null ? '–' : time(seconds * 1000)},
      {label: 'Lowest', value: shown, stroke: 'transparent', points: {show: false}},
      {label: 'Highest', value: shown, stroke: 'transparent', points: {show: false}},
      {label: 'Mean', value: shown, stroke: colour('accent'), width: 2},
    ],
    bands: [{series: [2, 1], fill: colour('band')}],
    hooks: {
      draw: [plot => limits.forEach(limit => dashed(plot, limit, colour('alarm')))],
      setSelect: [plot => {
        if (plot.select.width > 8) {
          const at = pixel => plot.posToVal(pixel, 'x') * 1000;
          zoom(at(plot.select.left), at(plot.select.left + plot.select.width));
        }
      }],
    },
  };
}

/** Labels the ticks of the time axis: with clock times and the date below the first of a day, or with dates or months. */
function times(plot, ticks, index, space, step) {
  let previous = null;
  return ticks.map(tick => {
    const at = tick * 1000;
    if (step >= DAY) {
      return (step >= 28 * DAY ? MONTH : DATE).format(at);
    }
    const date = DATE.format(at);
    const label = date === previous ? CLOCK.format(at) : `${CLOCK.format(at)}\n${date}`;
    previous = date;
    return label;
  });
}

function dashed(plot, value, colour) {
  const {ctx, bbox} = plot;
  const y = Math.round(plot.valToPos(value, 'y', true));
  if (y < bbox.top || y > bbox.top + bbox.height) {
    return;
  }
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}
