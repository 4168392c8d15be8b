package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a note or minutes and proposes the orders in it: every sentence that commands, with the departments it names and the date it
 * states. Nothing is stored; a person decides what becomes an order.
 */
@Service
public class OrderProposals {

    /**
     * One order that the text may hold.
     *
     * @param start first char of its words in the text
     * @param end one past the last
     * @param ownerId the first department the words name, null when none is known
     * @param dueOn a date that the words state, null when none
     */
    public record Proposal(
            int start,
            int end,
            String title,
            @Nullable UUID ownerId,
            List<UUID> coOwnerIds,
            @Nullable LocalDate dueOn) {}

    /** Makes a bare text read as a plan for the year: the compiler takes commands for tasks only there. */
    private static final String HEADING = "一、%d年工作安排\n";

    private static final int LONGEST_TITLE = 60;

    private final Departments departments;
    private final Orders orders;
    private final ReportCompiler compiler = new ReportCompiler();

    OrderProposals(Departments departments, Orders orders) {
        this.departments = departments;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    public List<Proposal> propose(String text) {
        LocalDate today = orders.today();
        String heading = String.format(Locale.ROOT, HEADING, today.getYear());
        CompiledReport report = compiler.compileAs(new ReportText("minutes", heading + text), today.getYear() - 1);
        List<Department> all =
                departments.all().stream().filter(Department::active).toList();
        List<Proposal> out = new ArrayList<>();
        report.items().stream()
                .filter(i -> i.kind() == ItemKind.TASK && i.span().start() >= heading.length())
                .sorted(Comparator.comparing(Item::span))
                .forEach(i -> out.add(proposal(i, text, heading.length(), all)));
        return out;
    }

    private static Proposal proposal(Item item, String text, int offset, List<Department> all) {
        int start = item.span().start() - offset;
        int end = item.span().end() - offset;
        String words = text.substring(start, end);
        List<UUID> named = named(words, all);
        String title = item.subject().isBlank() ? words : item.subject();
        return new Proposal(
                start,
                end,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                named.isEmpty() ? null : named.getFirst(),
                named.isEmpty() ? List.of() : named.subList(1, named.size()),
                item.inferred().contains("deadline") ? null : item.deadline());
    }

    /** Departments in the order in which the words name them; a longer name beats a shorter one that stands inside it. */
    private static List<UUID> named(String words, List<Department> all) {
        record Found(int start, int end, UUID id) {}
        List<Found> found = new ArrayList<>();
        for (Department d : all) {
            List<String> names = new ArrayList<>(d.aliases());
            names.add(d.name());
            for (String name : names) {
                int at = name.length() < 2 ? -1 : words.indexOf(name);
                if (at >= 0) {
                    found.add(new Found(at, at + name.length(), d.id()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
        List<UUID> out = new ArrayList<>();
        int covered = -1;
        for (Found f : found) {
            if (f.start() >= covered) {
                covered = f.end();
                if (!out.contains(f.id())) {
                    out.add(f.id());
                }
            }
        }
        return out;
    }
}
