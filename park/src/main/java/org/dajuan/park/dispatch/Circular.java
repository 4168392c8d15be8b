package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The circular (督办通报) of a stretch of days, as things stood at the end of its last day. Each count carries the numbers of the
 * orders it counts.
 *
 * @param from first day
 * @param to last day
 * @param park all departments together
 * @param departments by the department that leads, in order of name
 * @param overdue every order that was open past its date on the last day, the longest overdue first
 */
public record Circular(LocalDate from, LocalDate to, Line park, List<Line> departments, List<Overdue> overdue) {

    /**
     * Counts of one department.
     *
     * @param issued orders issued within the days
     * @param closed orders closed within the days
     * @param overdue orders overdue at the end of the last day
     * @param extended orders extended within the days
     * @param open orders open at the end of the last day
     */
    public record Line(
            @Nullable UUID departmentId,
            String name,
            List<String> issued,
            List<String> closed,
            List<String> overdue,
            List<String> extended,
            List<String> open) {}

    /** An overdue order; {@code workdays} is how many working days it is late. */
    public record Overdue(
            String number,
            String title,
            UUID ownerId,
            String owner,
            LocalDate issuedOn,
            LocalDate dueOn,
            int workdays,
            boolean extended,
            boolean escalated,
            String state) {}

    public Circular {
        departments = List.copyOf(departments);
        overdue = List.copyOf(overdue);
    }

    /** From orders and their events; events after {@code to} are not looked at, so that a past circular can be made again. */
    static Circular of(
            LocalDate from,
            LocalDate to,
            List<WorkOrder> orders,
            Map<UUID, List<OrderEvent>> events,
            Reminders reminders,
            Function<UUID, String> names) {
        Counts park = new Counts();
        Map<UUID, Counts> byDepartment = new LinkedHashMap<>();
        List<Overdue> overdue = new ArrayList<>();
        for (WorkOrder o : orders) {
            List<OrderEvent> known = events.getOrDefault(o.id(), List.of()).stream()
                    .filter(e -> !e.day().isAfter(to))
                    .toList();
            if (known.isEmpty()) {
                continue;
            }
            OrderFold then = OrderFold.of(known);
            Counts own = byDepartment.computeIfAbsent(o.ownerId(), d -> new Counts());
            for (Counts c : List.of(park, own)) {
                c.add(o.number(), known, then, from, reminders.isOverdue(then.dueOn(), to));
            }
            if (!then.state().done() && reminders.isOverdue(then.dueOn(), to)) {
                overdue.add(new Overdue(
                        o.number(),
                        o.title(),
                        o.ownerId(),
                        names.apply(o.ownerId()),
                        o.issuedOn(),
                        then.dueOn(),
                        reminders.overdueDays(then.dueOn(), to),
                        then.extended(),
                        then.escalated(),
                        then.state().word()));
            }
        }
        overdue.sort(
                java.util.Comparator.comparingInt((Overdue o) -> -o.workdays()).thenComparing(Overdue::number));
        List<Line> lines = new ArrayList<>();
        byDepartment.forEach((id, counts) -> {
            if (!counts.isEmpty()) {
                lines.add(counts.line(id, names.apply(id)));
            }
        });
        lines.sort(java.util.Comparator.comparing(Line::name));
        return new Circular(from, to, park.line(null, ""), lines, overdue);
    }

    private static final class Counts {
        private final List<String> issued = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> overdue = new ArrayList<>();
        private final List<String> extended = new ArrayList<>();
        private final List<String> open = new ArrayList<>();

        void add(String number, List<OrderEvent> known, OrderFold then, LocalDate from, boolean late) {
            for (OrderEvent e : known) {
                if (!e.day().isBefore(from)) {
                    switch (e.kind()) {
                        case ISSUE -> issued.add(number);
                        case CLOSE -> closed.add(number);
                        case EXTENSION_GRANTED -> extended.add(number);
                        default -> {}
                    }
                }
            }
            if (!then.state().done()) {
                open.add(number);
                if (late) {
                    overdue.add(number);
                }
            }
        }

        boolean isEmpty() {
            return issued.isEmpty() && closed.isEmpty() && extended.isEmpty() && open.isEmpty();
        }

        Line line(@Nullable UUID department, String name) {
            return new Line(
                    department,
                    name,
                    List.copyOf(issued),
                    List.copyOf(closed),
                    List.copyOf(overdue),
                    List.copyOf(extended),
                    List.copyOf(open));
        }
    }
}
