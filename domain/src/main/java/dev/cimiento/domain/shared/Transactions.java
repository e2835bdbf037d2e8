package dev.cimiento.domain.shared;

import java.util.function.Supplier;

/**
 * Makes several changes one: all of them last, or none does. Inside another transaction it joins that one. The work may
 * be run more than once, each time from its beginning and with nothing left of the time before, where others stood in
 * its way; so it changes nothing but what the repositories keep.
 */
public interface Transactions {

    /** Runs the work and keeps its changes; undoes them all, and passes the exception on, when it throws one. */
    <R> R inTransaction(Supplier<R> work);

    /**
     * Runs a part that is undone by itself: when it throws, the transaction around it may go on as if it had not begun.
     * Without one around it, it is as {@link #inTransaction}.
     */
    <R> R inNestedTransaction(Supplier<R> work);

    /** As {@link #inTransaction}, for work that may take minutes, such as an import. */
    <R> R inLongTransaction(Supplier<R> work);
}
