package org.dajuan.spine.register.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dajuan.spine.register.expression.ValueKind;

/**
 * All cases that conditions can tell apart: the product of each variable's values, or of one value of each interval between the
 * constants it is compared with.
 */
public final class Cells {
    /** The most cells that are walked through. */
    public static final long MOST = 50_000;

    private final List<String> names = new ArrayList<>();
    private final List<List<Part>> parts = new ArrayList<>();

    /**
     * One value that stands for all like it.
     *
     * @param value the value
     * @param shown what it stands for: {@code < 1}, {@code = SELF}
     */
    public record Part(Object value, String shown) {}

    /** One more variable. */
    public Cells with(String name, ValueKind kind, Set<String> choices, Set<Object> constants) {
        names.add(name);
        parts.add(
                choices.isEmpty()
                        ? parts(kind, constants)
                        : choices.stream().map(c -> new Part(c, "= " + c)).toList());
        return this;
    }

    /** How many cells there are. */
    public long count() {
        long n = 1;
        for (List<Part> p : parts) {
            n = Math.min(Long.MAX_VALUE / 1_000, n * p.size());
        }
        return n;
    }

    /** The variables, in order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The parts of a variable. */
    public List<Part> parts(int variable) {
        return parts.get(variable);
    }

    /** Visits every cell, as one index into each variable's parts. */
    public void forEach(Consumer<int[]> visitor) {
        int[] at = new int[names.size()];
        for (long left = count(); left > 0; left--) {
            visitor.accept(at.clone());
            for (int i = at.length - 1; i >= 0 && ++at[i] == parts.get(i).size(); i--) {
                at[i] = 0;
            }
        }
    }

    /** The values of a cell. */
    public Map<String, Object> values(int[] cell) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < cell.length; i++) {
            values.put(names.get(i), parts.get(i).get(cell[i]).value());
        }
        return values;
    }

    private static List<Part> parts(ValueKind kind, Set<Object> constants) {
        return switch (kind) {
            case TRUTH -> List.of(new Part(true, "= true"), new Part(false, "= false"));
            case NUMBER -> numbers(constants, false);
            case WHOLE -> numbers(constants, true);
            case DATE -> dates(constants);
            default -> texts(constants);
        };
    }

    private static List<Part> texts(Set<Object> constants) {
        List<Part> out = new ArrayList<>();
        StringBuilder other = new StringBuilder("another");
        for (Object c : constants) {
            out.add(new Part(c, "= " + c));
            other.append(' ').append(c); // longer than any of them, so equal to none
        }
        out.add(new Part(other.toString(), "another value"));
        return out;
    }

    private static List<Part> numbers(Set<Object> constants, boolean whole) {
        TreeSet<BigDecimal> at = new TreeSet<>();
        for (Object c : constants) {
            at.add(c instanceof Long n ? BigDecimal.valueOf(n) : (BigDecimal) c);
        }
        ValueKind kind = whole ? ValueKind.WHOLE : ValueKind.NUMBER;
        List<Part> out = new ArrayList<>();
        if (at.isEmpty()) {
            return List.of(new Part(kind.normal(BigDecimal.ZERO), "any"));
        }
        out.add(new Part(
                kind.normal(at.first().subtract(BigDecimal.ONE)),
                "< " + at.first().toPlainString()));
        for (BigDecimal t : at) {
            out.add(new Part(kind.normal(t), "= " + t.toPlainString()));
            BigDecimal next = at.higher(t);
            BigDecimal between =
                    next == null || whole ? t.add(BigDecimal.ONE) : t.add(next).divide(BigDecimal.TWO);
            if (next == null) {
                out.add(new Part(kind.normal(between), "> " + t.toPlainString()));
            } else if (between.compareTo(next) < 0) {
                out.add(new Part(
                        kind.normal(between), "between " + t.toPlainString() + " and " + next.toPlainString()));
            }
        }
        return out;
    }

    private static List<Part> dates(Set<Object> constants) {
        TreeSet<LocalDate> at = new TreeSet<>();
        constants.forEach(c -> at.add((LocalDate) c));
        if (at.isEmpty()) {
            return List.of(new Part(LocalDate.EPOCH, "any day"));
        }
        List<Part> out = new ArrayList<>();
        out.add(new Part(at.first().minusDays(1), "before " + at.first()));
        for (LocalDate t : at) {
            out.add(new Part(t, "on " + t));
            LocalDate next = at.higher(t);
            if (next == null) {
                out.add(new Part(t.plusDays(1), "after " + t));
            } else if (t.plusDays(1).isBefore(next)) {
                out.add(new Part(t.plusDays(1), "between " + t + " and " + next));
            }
        }
        return out;
    }
}
