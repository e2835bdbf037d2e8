package dev.cimiento.domain.shared;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs work on new threads. The common pool has a single thread on two cores, which a waiting task would block. */
public final class ConcurrentWork {

    private ConcurrentWork() {}

    /** Begins the work on a new thread, and does not wait for it. */
    public static <R> CompletableFuture<R> begin(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work, ConcurrentWork::startThread);
    }

    /** Begins the work on a new thread, and does not wait for it. */
    public static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, ConcurrentWork::startThread);
    }

    private static void startThread(Runnable work) {
        new Thread(work).start();
    }

    /**
     * Runs the same work on several threads that start at the same time.
     *
     * @return the results of the threads, by their numbers; an exception of a thread is rethrown
     */
    public static <R> List<R> run(int threads, IntFunction<R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<R>> running = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit((Callable<R>) () -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(ConcurrentWork::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
