package dev.cimiento.db.backup.manifest;

/**
 * The large objects of the saved database, as rows of chunks.
 *
 * @param data the size and checksum of the rows
 */
public record SavedLargeObjects(TableData data) implements RowEntry {

    /** The table into which a restore reads the chunks. */
    public static final String TABLE = "pg_temp.restored_large_objects";

    /** The bytes of a chunk. In the file each byte has two digits. */
    public static final int CHUNK = 1 << 20;

    /** An empty object has one empty chunk. */
    private static final String CHUNKS = """
            select object.oid, chunk.number, chunk.bytes
            from (select oid from pg_largeobject_metadata order by oid) as object
            cross join lateral (
                with recursive chunks (number, bytes) as (
                    select 0::bigint, lo_get(object.oid, 0, :chunk)

                    union all
                    select number + 1, lo_get(object.oid, (number + 1) * :chunk, :chunk)
                    from chunks
                    where length(bytes) = :chunk
                )

                select * from chunks
            ) as chunk
            where chunk.number = 0
               or length(chunk.bytes) > 0
            """.replace(":chunk", Integer.toString(CHUNK));

    /** Returns true if the saved database has no large objects. */
    public boolean isEmpty() {
        return data.rows() == 0;
    }

    @Override
    public String label() {
        return "large objects";
    }

    @Override
    public String entry() {
        return "data/large_objects.copy";
    }

    @Override
    public String copyOut() {
        return "copy (" + CHUNKS + ") to stdout";
    }

    @Override
    public String copyIn() {
        return "copy " + TABLE + " from stdin";
    }
}
