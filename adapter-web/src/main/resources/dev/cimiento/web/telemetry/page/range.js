const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const SHORTEST = 10 * 60 * 1000;
const LONGEST = 20 * 366 * DAY;

/** The smallest distance of two points of the curve, in pixels, and the fewest points. */
const PIXELS = 2.5;
const FEWEST = 120;

/** Widths of buckets that the API knows, in ascending order. */
const WIDTHS = [
  ['1m', HOUR / 60], ['5m', HOUR / 12], ['15m', HOUR / 4], ['30m', HOUR / 2], ['1h', HOUR], ['3h', 3 * HOUR],
  ['6h', 6 * HOUR], ['12h', 12 * HOUR], ['1d', DAY], ['7d', 7 * DAY], ['1mo', 30 * DAY], ['3mo', 91 * DAY],
];

export const PRESETS = [
  {label: '24 hours', span: DAY, query: 'last=24h'},
  {label: '7 days', span: 7 * DAY, query: 'last=7d'},
  {label: '30 days', span: 30 * DAY, query: 'last=30d'},
  {label: '1 year', span: 365 * DAY, query: 'last=1y'},
];

/** A period of time in the address of the page: one that ends now, such as last=24h, or one from a time to a time. */
export class Range {
  constructor(preset, from, to, focused) {
    this.preset = preset;
    this.from = from;
    this.to = to;
    this.focused = focused;
  }

  static of(query) {
    const [from, to] = [Date.parse(query.get('from')), Date.parse(query.get('to'))];
    const given = from < to;
    const preset = given ? null : PRESETS.find(one => one.query === `last=${query.get('last')}`) ?? PRESETS[0];
    return new Range(preset, from, to, query.get('focus') === 'curve');
  }

  /** Returns the query of a period, which is lengthened or shortened to what can be shown. */
  static between(from, to) {
    const span = Math.min(Math.max(to - from, SHORTEST), LONGEST);
    const start = Math.max(0, (from + to - span) / 2);
    return `from=${new Date(start).toISOString()}&to=${new Date(start + span).toISOString()}`;
  }

  get endsNow() {
    return this.preset !== null;
  }

  bounds() {
    const now = Date.now();
    return this.preset ? {from: now - this.preset.span, to: now} : {from: this.from, to: this.to};
  }

  /** Returns the query of a period that is moved by a part of its length, at most to now. */
  moved(part) {
    const {from, to} = this.bounds();
    const shift = Math.min((to - from) * part, Math.max(0, Date.now() - to));
    return Range.between(from + shift, to + shift);
  }

  /** Returns the query of a period that is longer or shorter by a factor. Its end stays if it ends now. */
  zoomed(factor) {
    const {from, to} = this.bounds();
    const span = (to - from) * factor;
    const end = this.preset ? to : Math.min(to + (span - (to - from)) / 2, Math.max(to, Date.now()));
    return Range.between(end - span, end);
  }

  /** Returns the width of buckets that gives enough points for a curve of so many pixels, and not more. */
  width(pixels) {
    const {from, to} = this.bounds();
    const most = Math.max(FEWEST, pixels / PIXELS);
    return (WIDTHS.find(([, length]) => (to - from) / length <= most) ?? WIDTHS.at(-1))[0];
  }
}
