package org.dajuan.spine.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.Section;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/** Turns a compiled report into a plan: everything is accepted except what a person should look at first. */
public final class PlanMaker {
    private final CompiledReport report;
    private final Indicators indicators;
    private final Map<String, Section.Role> roles = new HashMap<>();
    private final Set<String> doubted = new HashSet<>();

    private PlanMaker(CompiledReport report, Indicators indicators) {
        this.report = report;
        this.indicators = indicators;
        report.sections().forEach(s -> roles.put(s.id(), s.role()));
        report.review().stream().map(Doubt::item).forEach(doubted::add);
    }

    /** The plan of a report; no indicator is agreed yet. */
    public static Plan plan(CompiledReport report) {
        return plan(report, Indicators.of(List.of()));
    }

    /** The plan of a report, with targets bound to the indicators whose name or alias they bear. */
    public static Plan plan(CompiledReport report, Indicators indicators) {
        return new PlanMaker(report, indicators).make();
    }

    /** The same plan, with targets that have no indicator bound by name; what a person agreed is kept. */
    public static Plan bind(Plan plan, Indicators indicators) {
        List<Promise> bound =
                plan.promises().stream().map(p -> bind(p, indicators)).toList();
        return new Plan(
                plan.reportName(),
                plan.reportHash(),
                plan.reportText(),
                plan.year(),
                plan.planYear(),
                bound,
                plan.claims().stream().map(p -> bind(p, indicators)).toList());
    }

    /** SHA-256 of a text in UTF-8, in hex. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private Plan make() {
        List<Promise> promises = new ArrayList<>();
        List<Promise> claims = new ArrayList<>();
        List<Item> inOrder = report.items().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        for (Item i : inOrder) {
            if (i.kind() == ItemKind.LIST_COUNT) {
                continue;
            }
            if (isPromise(i)) {
                promises.add(promise(i, id("P", report.planYear(), promises.size() + 1)));
            } else {
                claims.add(promise(i, id("C", report.year(), claims.size() + 1)));
            }
        }
        return new Plan(
                report.source().name(),
                hash(report.source().text()),
                report.source().text(),
                report.year(),
                report.planYear(),
                promises.stream().map(p -> Baselines.of(p, claims)).toList(),
                claims);
    }

    private static String id(String letter, int year, int number) {
        return String.format(Locale.ROOT, "%s-%d-%03d", letter, year, number);
    }

    private boolean isPromise(Item i) {
        if (i.kind() == ItemKind.INDICATOR_RESULT) {
            return false;
        }
        if (i.kind() == ItemKind.INDICATOR_TARGET || role(i.section(), i.span()) == Section.Role.PLAN) {
            return true;
        }
        if (i.kind() == ItemKind.RISK) {
            return role(i.section(), i.span()) == Section.Role.SITUATION;
        }
        // A system or project first named in the review is promised when the plan names it again.
        return i.parts().stream().anyMatch(p -> role("", p) == Section.Role.PLAN);
    }

    private Section.@Nullable Role role(String section, Span span) {
        Section.Role named = roles.get(section);
        if (named != null) {
            return named;
        }
        Section.Role deepest = null;
        int level = -1;
        for (Section s : report.sections()) {
            if (s.span().overlaps(span) && s.level() > level) {
                deepest = s.role();
                level = s.level();
            }
        }
        return deepest;
    }

    private Promise promise(Item i, String id) {
        Measure m = i.measure();
        List<String> inferred = new ArrayList<>(i.inferred());
        boolean promised = id.startsWith("P");
        Integer year = i.year();
        if (year == null) {
            year = promised ? report.planYear() : report.year();
            inferred.add("year");
        }
        LocalDate deadline = i.deadline();
        if (deadline == null && promised && impliesYearEnd(i.kind())) {
            deadline = LocalDate.of(year, 12, 31);
            inferred.add("deadline");
        }
        Promise p = new Promise(
                id,
                i.kind(),
                i.span(),
                report.words(i.span()),
                i.section(),
                orEmpty(i.theme()),
                i.subject(),
                m == null ? null : m.quantity(),
                m == null ? null : m.comparator(),
                m == null ? null : m.growthPct(),
                m == null ? null : m.baseline(),
                m == null ? null : m.reference(),
                year,
                deadline,
                orEmpty(i.hedge()),
                orEmpty(i.owner()),
                null,
                i.flags().isEmpty() && !doubted.contains(i.id()),
                inferred.stream().distinct().toList(),
                i.flags());
        return bind(p, indicators);
    }

    private static boolean impliesYearEnd(ItemKind kind) {
        return kind == ItemKind.INDICATOR_TARGET || kind == ItemKind.TASK || kind == ItemKind.PROJECT;
    }

    private static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }

    /** Only measures are bound by name: what a task or project is measured by, a person agrees. */
    private static Promise bind(Promise p, Indicators indicators) {
        if (p.indicator() != null || !p.kind().isIndicator() || p.comparator() == null) {
            return p;
        }
        Quantity target = p.target();
        String found = indicators
                .findFor(p.subject(), target, p.growthPct() != null)
                .map(Indicator::id)
                .orElse(null);
        return found == null ? p : p.withIndicator(found);
    }
}
