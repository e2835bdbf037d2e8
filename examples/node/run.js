/**
 * Stores a reading and prints the newest readings of the device. Both programs do this, each with its own library.
 *
 *     DATABASE_URL=postgresql://node_backend:…@localhost/shop node typeorm.js "Cold store 3" -19.25 [TIME]
 *
 * @param open connects to a database and returns device(name), add(reading), newest(device) and close()
 */
export async function run(open) {
  const [name, temperature, time = new Date().toISOString()] = process.argv.slice(2);
  if (temperature === undefined) {
    console.error('Usage: DEVICE TEMPERATURE [TIME]');
    process.exitCode = 2;
    return;
  }
  const store = await open(process.env.DATABASE_URL);
  try {
    const device = await store.device(name);
    if (!device) {
      throw new Error(`There is no device ${name}.`);
    }
    const stored = await store.add({deviceId: device.id, measuredAt: new Date(time), temperature});
    console.log(stored ? 'Stored.' : 'Stored before: the device has a reading at this time.');
    for (const reading of await store.newest(device)) {
      console.log(`${reading.measuredAt.toISOString()}  ${Number(reading.temperature).toFixed(2)} °C`);
    }
  } catch (failure) {
    console.error(`Rejected: ${reason(failure)}`);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}

/** Returns the constraint that rejected a value, or the message of another failure. */
function reason(failure) {
  const constraint = constraintOf(failure);
  return constraint ? `the value breaks ${constraint}.` : failure.message.trim().split('\n').at(-1);
}

/** Returns the name of the constraint: drivers report it in a property, and libraries wrap the driver's error. */
function constraintOf(failure) {
  for (let cause = failure; cause; cause = cause.driverError ?? cause.cause) {
    const named = cause.constraint?.name ?? cause.constraint ?? /constraint "([^"]+)"/.exec(cause.message ?? '')?.[1];
    if (typeof named === 'string') {
      return named;
    }
  }
  return null;
}
