package org.dajuan.engines.energy.highs;

/** HiGHS cannot be called here; the message says why and what would do; dimensionless. */
public final class HighsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HighsUnavailable(String message) {
        super(message);
    }

    HighsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
