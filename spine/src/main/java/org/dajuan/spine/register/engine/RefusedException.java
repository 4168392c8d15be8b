package org.dajuan.spine.register.engine;

/** Carries a refusal up to the engine's door; never leaves it. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(String code, Object... args) {
        super(code, null, false, false);
        refusal = Refusal.of(code, args);
    }

    Refusal refusal() {
        return refusal;
    }
}
