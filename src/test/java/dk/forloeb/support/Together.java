package dk.forloeb.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that are let go at the same moment. */
public final class Together {

    private Together() {}

    public static <T> List<T> call(int times, Callable<T> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        CyclicBarrier ready = new CyclicBarrier(times);
        try {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                started.add(callers.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : started) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
