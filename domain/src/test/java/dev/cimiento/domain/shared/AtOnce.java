package dev.cimiento.domain.shared;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same work on several threads that are let go together. */
public final class AtOnce {

    private AtOnce() {}

    /** @return what each of them returned, by its number; what one of them throws is thrown here */
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
            return running.stream().map(AtOnce::result).toList();
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
