package dev.cimiento.db.backup.file;

import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** A CRC-32 that also counts the bytes. */
final class SizedChecksum implements Checksum {

    private final CRC32 checksum = new CRC32();
    private long size;

    long size() {
        return size;
    }

    @Override
    public void update(int single) {
        checksum.update(single);
        size++;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        checksum.update(bytes, offset, length);
        size += length;
    }

    @Override
    public long getValue() {
        return checksum.getValue();
    }

    @Override
    public void reset() {
        checksum.reset();
        size = 0;
    }
}
