import {svg} from './dom.js';
import {temperature} from './text.js';

const WIDTH = 120;
const HEIGHT = 36;
const EDGE = 3;

/** Draws the means of buckets as a small curve. A gap without readings stays a gap. */
export function sparkline(buckets, device, from, to) {
  if (buckets.length === 0) {
    return svg('svg', {class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true'},
      svg('line', {class: 'none', x1: EDGE, x2: WIDTH - EDGE, y1: HEIGHT / 2, y2: HEIGHT / 2}));
  }
  const lowest = Math.min(...buckets.map(bucket => Number(bucket.mean)));
  const highest = Math.max(...buckets.map(bucket => Number(bucket.mean)));
  const points = buckets.map(bucket => [
    EDGE + (Date.parse(bucket.start) - from) / (to - from) * (WIDTH - 2 * EDGE),
    HEIGHT - EDGE - (highest === lowest ? 0.5 : (Number(bucket.mean) - lowest) / (highest - lowest)) * (HEIGHT - 2 * EDGE),
  ].map(coordinate => coordinate.toFixed(1)));
  const path = points.map((point, i) => {
    const joined = i > 0 && Date.parse(buckets[i - 1].end) >= Date.parse(buckets[i].start);
    return `${joined ? 'L' : 'M'}${point}`;
  }).join('');
  const [x, y] = points.at(-1);
  const words = `Last 24 hours: ${temperature(lowest, device.unit)} to ${temperature(highest, device.unit)}`;
  return svg('svg', {class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words},
    svg('title', {}, words),
    svg('path', {d: path}),
    svg('circle', {cx: x, cy: y, r: 2.5}));
}
