package org.dajuan.feeds.energy;

import java.util.List;

/** A case that cannot be solved as it stands: everything that is wrong, one sentence each, with file, row, asset and value. */
public final class BadCase extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<String> wrong;

    /** What is wrong, at least one sentence. */
    public BadCase(List<String> wrong) {
        super(String.join("\n", wrong.size() <= SHOWN ? wrong : wrong.subList(0, SHOWN)));
        this.wrong = List.copyOf(wrong);
    }

    /** Every sentence. */
    public List<String> wrong() {
        return wrong;
    }
}
