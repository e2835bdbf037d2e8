import {DataSource, EntitySchema} from 'typeorm';
import {run} from './run.js';

const Device = new EntitySchema({
  name: 'Device',
  tableName: 'devices',
  columns: {
    id: {type: 'uuid', primary: true},
    name: {type: 'text'},
    unit: {type: 'text'},
    active: {type: 'boolean'},
  },
});

const Reading = new EntitySchema({
  name: 'Reading',
  tableName: 'readings',
  columns: {
    deviceId: {name: 'device_id', type: 'uuid', primary: true},
    measuredAt: {name: 'measured_at', type: 'timestamptz', primary: true},
    temperature: {type: 'numeric', precision: 7, scale: 2},
    humidity: {type: 'numeric', precision: 5, scale: 2, nullable: true},
    battery: {type: 'numeric', precision: 5, scale: 2, nullable: true},
  },
});

await run(async url => {
  // The schema belongs to the migrations of the server: synchronize stays off.
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities: [Device, Reading],
    synchronize: false,
    logging: process.env.LOG_SQL ? ['query'] : false,
    extra: {max: 4, application_name: 'example-typeorm'},
  }).initialize();
  const devices = source.getRepository(Device);
  const readings = source.getRepository(Reading);
  return {
    device: name => devices.findOneBy({name, active: true}),
    async add(reading) {
      const {raw} = await readings.createQueryBuilder().insert().values(reading).orIgnore().returning('device_id').execute();
      return raw.length > 0;
    },
    newest: device => readings.find({where: {deviceId: device.id}, order: {measuredAt: 'DESC'}, take: 5}),
    close: () => source.destroy(),
  };
});
