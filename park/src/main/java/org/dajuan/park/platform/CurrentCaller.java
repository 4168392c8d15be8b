package org.dajuan.park.platform;

import java.util.concurrent.Callable;

/**
 * The caller of the work at hand, bound to a scope rather than to a thread: it cannot outlive the request and cannot
 * leak to the next one. A transaction copies it to the database when it begins.
 */
public final class CurrentCaller {

    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();
    private static final ScopedValue<Origin> ORIGIN = ScopedValue.newInstance();

    private CurrentCaller() {}

    /** The caller, {@link Caller#NOBODY} outside any scope. */
    public static Caller get() {
        return CALLER.orElse(Caller.NOBODY);
    }

    /** Where the request comes from, {@link Origin#INSIDE} outside any request. */
    public static Origin origin() {
        return ORIGIN.orElse(Origin.INSIDE);
    }

    public static <T> T as(Caller caller, Work<T> work) {
        return ScopedValue.where(CALLER, caller).call(work::run);
    }

    public static void run(Caller caller, Runnable work) {
        ScopedValue.where(CALLER, caller).run(work);
    }

    /** For the HTTP layer: work that may throw anything, with caller and origin bound. */
    public static void serve(Caller caller, Origin origin, Callable<?> work) throws Exception {
        ScopedValue.where(CALLER, caller).where(ORIGIN, origin).call(work::call);
    }

    /** Work with a result and no checked exception. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }
}
