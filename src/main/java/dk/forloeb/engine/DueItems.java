package dk.forloeb.engine;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Does due work item by item where doing an item takes it off the list: one that fails holds up no other and is tried again
 * the next time. Safe on many nodes when the step itself claims its item.
 */
public final class DueItems {

    private static final int PAGE = 200;

    private DueItems() {}

    /**
     * Asks for pages until one is not full, or nothing on it could be done.
     *
     * @param page items that are due, at most as many as asked for
     * @param step does one, in a transaction of its own; false when somebody else has
     * @param what an item is called in the log, which gets its id and the kind of failure
     * @return how many were done
     */
    public static <T> int each(IntFunction<List<T>> page, Predicate<T> step, Logger log, String what) {
        int done = 0;
        int before;
        List<T> found;
        do {
            before = done;
            found = page.apply(PAGE);
            for (T item : found) {
                done += tried(item, step, log, what) ? 1 : 0;
            }
        } while (found.size() == PAGE && done > before);
        return done;
    }

    private static <T> boolean tried(T item, Predicate<T> step, Logger log, String what) {
        try {
            return step.test(item);
        } catch (ConcurrencyFailureException conflict) {
            // Somebody works with it in this moment; the next time tells whether there is anything to do.
            return false;
        } catch (RuntimeException failure) {
            log.warn(
                    "{} {} could not be looked after: {}",
                    what,
                    item,
                    failure.getClass().getName());
            return false;
        }
    }
}
