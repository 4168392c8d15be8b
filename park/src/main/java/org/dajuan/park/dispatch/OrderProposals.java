package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.spine.minutes.Command;
import org.dajuan.spine.minutes.MinutesReader;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a note or minutes and proposes the orders in it: every sentence that commands somebody, and every task that the report compiler
 * reads, with the departments they name and the date they state. Nothing is stored; a person decides what becomes an order.
 */
@Service
public class OrderProposals {

    /**
     * One order that the text may hold.
     *
     * @param start first char of its words in the text
     * @param end one past the last
     * @param ownerId the first department the words name, null when none is known
     * @param addressed the words that name whom it addresses, empty when nobody: 各部门 names no department of its own
     * @param dueOn a date that the words state, null when none
     */
    public record Proposal(
            int start,
            int end,
            String title,
            @Nullable UUID ownerId,
            List<UUID> coOwnerIds,
            String addressed,
            @Nullable LocalDate dueOn) {}

    /** Makes a bare text read as a plan for the year: the compiler takes commands for tasks only there. */
    private static final String HEADING = "一、%d年工作安排\n";

    private static final int LONGEST_TITLE = 60;

    private final Departments departments;
    private final Orders orders;
    private final WorkCalendar calendar;
    private final ReportCompiler compiler = new ReportCompiler();

    OrderProposals(Departments departments, Orders orders, WorkCalendars calendars) {
        this.departments = departments;
        this.orders = orders;
        this.calendar = calendars.calendar();
    }

    @Transactional(readOnly = true)
    public List<Proposal> propose(String text) {
        LocalDate today = orders.today();
        Map<String, String> names = new HashMap<>();
        departments.all().stream().filter(Department::active).forEach(d -> {
            names.put(d.name(), d.id().toString());
            d.aliases().forEach(alias -> names.putIfAbsent(alias, d.id().toString()));
        });
        List<Command> commands = new MinutesReader(names, today).read(text);
        List<Proposal> out = new ArrayList<>();
        commands.forEach(c -> out.add(proposal(c, text, today)));
        String heading = String.format(Locale.ROOT, HEADING, today.getYear());
        CompiledReport report = compiler.compileAs(new ReportText("minutes", heading + text), today.getYear() - 1);
        for (Item i : report.items()) {
            int start = i.span().start() - heading.length();
            int end = i.span().end() - heading.length();
            // A task that stands in a command is part of it; what only tells is no order, whatever the verb.
            boolean known = start < 0
                    || commands.stream().anyMatch(c -> c.span().overlaps(new Span(start, end)))
                    || MinutesReader.tells(text.substring(start, end));
            if (i.kind() == ItemKind.TASK && !known) {
                out.add(proposal(i, start, text.substring(start, end), names, today));
            }
        }
        out.sort(Comparator.comparingInt(Proposal::start));
        return out;
    }

    private Proposal proposal(Command c, String text, LocalDate today) {
        String words = c.span().of(text);
        Integer workdays = c.workdays();
        List<UUID> named = c.addressees().stream().map(UUID::fromString).toList();
        return new Proposal(
                c.span().start(),
                c.span().end(),
                title(words),
                named.isEmpty() ? null : named.getFirst(),
                named.isEmpty() ? List.of() : named.subList(1, named.size()),
                c.addressed(),
                workdays == null ? c.dueOn() : calendar.plusWorkdays(today, workdays));
    }

    private static Proposal proposal(Item item, int start, String words, Map<String, String> names, LocalDate today) {
        List<UUID> named = new MinutesReader(names, today)
                .named(words).stream().map(UUID::fromString).toList();
        return new Proposal(
                start,
                start + words.length(),
                title(item.subject().isBlank() ? words : item.subject()),
                named.isEmpty() ? null : named.getFirst(),
                named.isEmpty() ? List.of() : named.subList(1, named.size()),
                "",
                item.inferred().contains("deadline") ? null : item.deadline());
    }

    private static String title(String words) {
        return words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE) : words;
    }
}
