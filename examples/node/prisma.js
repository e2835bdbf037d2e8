import {PrismaPg} from '@prisma/adapter-pg';
import {PrismaClient} from '@prisma/client';
import {run} from './run.js';

await run(async connectionString => {
  const adapter = new PrismaPg({connectionString, max: 4, application_name: 'example-prisma'});
  const prisma = new PrismaClient({adapter, log: process.env.LOG_SQL ? ['query'] : []});
  return {
    device: name => prisma.device.findFirst({where: {name, active: true}}),
    async add(reading) {
      const {count} = await prisma.reading.createMany({data: [reading], skipDuplicates: true});
      return count > 0;
    },
    newest: device => prisma.reading.findMany({where: {deviceId: device.id}, orderBy: {measuredAt: 'desc'}, take: 5}),
    close: () => prisma.$disconnect(),
  };
});
