package org.dajuan.spine.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An immutable list that is made when somebody looks at it, once. Safe for use by several threads. */
final class Later<T> extends AbstractList<T> implements RandomAccess {
    private @Nullable Supplier<List<T>> work;
    private List<T> made = List.of();

    Later(Supplier<List<T>> work) {
        this.work = work;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private synchronized List<T> made() {
        if (work != null) {
            made = List.copyOf(work.get());
            work = null;
        }
        return made;
    }
}
