package org.dajuan.engines.energy.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;

/**
 * HiGHS 1.12 through its C interface: the oracle, and the solver for small and unstructured programs. Each call makes a model of its own, so
 * calls may run side by side; dimensionless. Throws {@link HighsUnavailable} where the library cannot be loaded.
 */
public final class Highs {
    private final HighsLibrary library = HighsLibrary.get();

    /** HiGHS on this machine; dimensionless. */
    public Highs() {}

    /** The library's version, such as 1.12.0; dimensionless. */
    public String version() {
        try {
            MemorySegment text =
                    (MemorySegment) library.function("Highs_version", ADDRESS).invokeExact();
            return text.reinterpret(64).getString(0);
        } catch (Throwable e) {
            throw failed("Highs_version", e);
        }
    }

    /** Solves the program; units are the program's own. */
    public LpResult solve(LinearProgram lp, HighsOptions options) {
        try (HighsSession session = new HighsSession(library)) {
            return session.solve(lp, options);
        } catch (HighsUnavailable | IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw failed("a call", e);
        }
    }

    static IllegalStateException failed(String what, Throwable cause) {
        return new IllegalStateException("HiGHS: " + what + " failed: " + cause.getMessage() + ".", cause);
    }
}
