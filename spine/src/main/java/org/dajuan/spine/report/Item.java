package org.dajuan.spine.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the report states or promises, anchored to its words. Immutable; made with {@link #builder}.
 *
 * <p>What the compiler concluded rather than read (a year carried over from an earlier clause, an elided subject) is named in
 * {@link #inferred()}; what a person should look at is named in {@link #flags()}.
 */
public final class Item {
    private final Builder b;

    private Item(Builder b) {
        this.b = b;
    }

    /** Starts an item of a kind over a span; {@code section} is the id of the section it stands in. */
    public static Builder builder(ItemKind kind, Span span, String section) {
        return new Builder(kind, span, section);
    }

    /** A number stable within one compilation, such as {@code T012}; letters as in docs/schemas/plan.v1.md. */
    public String id() {
        return b.id;
    }

    public ItemKind kind() {
        return b.kind;
    }

    /** The verbatim words. */
    public Span span() {
        return b.span;
    }

    /** Id of the section, such as {@code 3.2.1}. */
    public String section() {
        return b.section;
    }

    /** The normalised name of what is measured or done. */
    public String subject() {
        return b.subject;
    }

    /** The measured part; null for items that state no measure. */
    public @Nullable Measure measure() {
        return b.measure;
    }

    /** The year it speaks for. */
    public @Nullable Integer year() {
        return b.year;
    }

    public @Nullable LocalDate deadline() {
        return b.deadline;
    }

    /** The word that softens or strengthens it (预计, 力争, 首次突破). */
    public @Nullable String hedge() {
        return b.hedge;
    }

    public @Nullable Rank rank() {
        return b.rank;
    }

    /** The department or body that the text names as responsible. */
    public @Nullable String owner() {
        return b.owner;
    }

    public @Nullable String theme() {
        return b.theme;
    }

    /** Stage of a project (开工, 建成投产), null for other kinds. */
    public @Nullable String stage() {
        return b.stage;
    }

    /** Clauses of a task, members of a list, other mentions of a project or system. */
    public List<Span> parts() {
        return b.parts;
    }

    /** Names of attributes that were concluded rather than read. */
    public List<String> inferred() {
        return b.inferred;
    }

    /** Oddities and doubts, as codes explained in docs/methods/report-compiler.md. */
    public List<String> flags() {
        return b.flags;
    }

    @Override
    public String toString() {
        return b.kind.code() + " " + b.id + " [" + b.span.start() + "," + b.span.end() + ") " + b.subject;
    }

    /** Collects an item's parts; not thread-safe. */
    public static final class Builder {
        private final ItemKind kind;
        private final Span span;
        private final String section;
        private String id = "";
        private String subject = "";
        private @Nullable Measure measure;
        private @Nullable Integer year;
        private @Nullable LocalDate deadline;
        private @Nullable String hedge;
        private @Nullable Rank rank;
        private @Nullable String owner;
        private @Nullable String theme;
        private @Nullable String stage;
        private List<Span> parts = List.of();
        private List<String> inferred = List.of();
        private List<String> flags = List.of();

        private Builder(ItemKind kind, Span span, String section) {
            this.kind = kind;
            this.span = span;
            this.section = section;
        }

        String id() {
            return id;
        }

        ItemKind kind() {
            return kind;
        }

        Span span() {
            return span;
        }

        String section() {
            return section;
        }

        String subject() {
            return subject;
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        public Builder measure(@Nullable Measure value) {
            measure = value;
            return this;
        }

        public Builder year(@Nullable Integer value) {
            year = value;
            return this;
        }

        public Builder deadline(@Nullable LocalDate value) {
            deadline = value;
            return this;
        }

        public Builder hedge(@Nullable String value) {
            hedge = value;
            return this;
        }

        public Builder rank(@Nullable Rank value) {
            rank = value;
            return this;
        }

        public Builder owner(@Nullable String value) {
            owner = value;
            return this;
        }

        public Builder theme(@Nullable String value) {
            theme = value;
            return this;
        }

        public Builder stage(@Nullable String value) {
            stage = value;
            return this;
        }

        public Builder parts(List<Span> value) {
            parts = List.copyOf(value);
            return this;
        }

        public Builder inferred(List<String> value) {
            inferred = List.copyOf(value);
            return this;
        }

        public Builder flags(List<String> value) {
            flags = List.copyOf(value);
            return this;
        }

        /** The finished item. */
        public Item build() {
            return new Item(this);
        }
    }
}
