package dev.cimiento.db.core;

/** A server that a program starts for its scratch databases, where it may not create any on the one that it works on. */
public interface ScratchServer extends AutoCloseable {

    /** Returns the address of a database of the server, under a user who may create databases. */
    DatabaseUrl url();

    /** Stops the server. */
    @Override
    void close();
}
