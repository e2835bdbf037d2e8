/** The viewer's time zone, in which all times are shown. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const SYMBOLS = {celsius: '°C', fahrenheit: '°F', kelvin: 'K'};

const RELATIVE = new Intl.RelativeTimeFormat(undefined, {numeric: 'auto'});
const TIME = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
const DEGREES = new Intl.NumberFormat(undefined, {minimumFractionDigits: 1, maximumFractionDigits: 2});

/** A device is late if it has missed this many reports. */
const MISSED_REPORTS = 3;

/** Converts a temperature in °C to the unit in which people see the device. */
export function inUnit(celsius, unit) {
  switch (unit) {
    case 'fahrenheit': return Number(celsius) * 1.8 + 32;
    case 'kelvin': return Number(celsius) + 273.15;
    default: return Number(celsius);
  }
}

/** Formats a temperature that is already in the unit. */
export function degrees(value, unit) {
  return `${DEGREES.format(value)} ${SYMBOLS[unit]}`;
}

/** Formats a temperature in °C in a unit. */
export function temperature(celsius, unit) {
  return degrees(inUnit(celsius, unit), unit);
}

export function time(instant) {
  return TIME.format(new Date(instant));
}

/** Formats a time by its distance from now, such as "3 minutes ago". */
export function ago(instant, now = Date.now()) {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  for (const [unit, size] of [['day', 86400], ['hour', 3600], ['minute', 60]]) {
    if (Math.abs(seconds) >= size) {
      return RELATIVE.format(Math.trunc(seconds / size), unit);
    }
  }
  return RELATIVE.format(seconds, 'second');
}

/** Returns the limits of a device in words; null if it has none. */
export function limits(device) {
  const {lowLimit, highLimit, unit} = device;
  if (lowLimit == null && highLimit == null) {
    return null;
  }
  if (highLimit == null) {
    return `at least ${temperature(lowLimit, unit)}`;
  }
  return lowLimit == null
    ? `at most ${temperature(highLimit, unit)}`
    : `${temperature(lowLimit, unit)} to ${temperature(highLimit, unit)}`;
}

/** Returns the state of a device: a kind for its colour, and words. */
export function state(device, now = Date.now()) {
  const {latest, lowLimit, highLimit, reportingSeconds, active} = device;
  if (!active) {
    return {kind: 'off', words: 'Inactive'};
  }
  if (latest == null) {
    return {kind: 'off', words: 'No readings yet'};
  }
  if (highLimit != null && Number(latest.temperature) > Number(highLimit)) {
    return {kind: 'alarm', words: 'Too high'};
  }
  if (lowLimit != null && Number(latest.temperature) < Number(lowLimit)) {
    return {kind: 'alarm', words: 'Too low'};
  }
  if (reportingSeconds && now - new Date(latest.time).getTime() > MISSED_REPORTS * reportingSeconds * 1000) {
    return {kind: 'late', words: 'Late'};
  }
  return {kind: 'good', words: limits(device) === null ? 'Reporting' : 'Within limits'};
}
