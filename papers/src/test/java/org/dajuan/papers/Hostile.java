package org.dajuan.papers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;

/** Strings that try to become something else, one in every field of a sheet. */
final class Hostile {
    /** 10,000 chars without a repetition that a reader would take for a zip bomb. */
    static final String LONG = IntStream.range(0, 10_000)
            .mapToObj(i -> String.valueOf((char) (0x4e00 + i * 7919 % 20_000)))
            .collect(Collectors.joining());

    static final List<String> STRINGS = List.of(
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "</title></style><svg onload=alert(1)>",
            "\" onmouseover=\"alert(1)\" x='",
            "<!--<script>",
            "=cmd|' /C calc'!A0",
            "+1+HYPERLINK(\"x\")",
            "@SUM(A1:A9)",
            "-2+3",
            "\t=1+1",
            "'quoted",
            "😀 👩‍👩‍👧",
            "\u202Egpj.exe\u202C",
            "شركة שלום",
            "\u0000\u0007\uD800x\uFFFF",
            "{0} '{' %s ${jndi:ldap}",
            LONG);

    private Hostile() {}

    static AnswerSheet sheet() {
        List<Promise> promises = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String s : STRINGS) {
            Span span = new Span(text.length(), text.length() + s.length());
            text.append(s).append('\n');
            Promise p = new Promise(
                    s,
                    ItemKind.TASK,
                    span,
                    s,
                    s,
                    s,
                    s,
                    Quantity.of("3", s),
                    Comparator.AT_LEAST,
                    null,
                    null,
                    s,
                    2026,
                    LocalDate.of(2026, 12, 31),
                    s,
                    s,
                    s,
                    true,
                    List.of(s),
                    List.of(s));
            promises.add(p);
            Fact fact = new Fact(
                    s,
                    s,
                    s,
                    Period.parse("2026-03"),
                    FactValue.measured(BigDecimal.ONE),
                    s,
                    s,
                    Instant.EPOCH,
                    s,
                    null,
                    s);
            LineageStep step = new LineageStep(s, s, s, List.of(fact), List.of());
            answers.add(new Answer(
                    p,
                    Verdict.MISSED,
                    Light.RED,
                    Quantity.of("1", s),
                    Quantity.of("3", s),
                    new BigDecimal("-2"),
                    new BigDecimal("33.3"),
                    Reason.of("x", s),
                    List.of(step),
                    List.of(s)));
        }
        List<Oddity> oddities = STRINGS.stream()
                .map(s -> new Oddity(s, List.of(s), Reason.of("x", s)))
                .toList();
        List<RejectedFact> rejected =
                STRINGS.stream().map(s -> new RejectedFact(s, s, s, s, s)).toList();
        Plan plan = new Plan(STRINGS.get(1), STRINGS.get(2), text.toString(), 2025, 2026, promises, List.of());
        return new AnswerSheet(plan, LocalDate.of(2026, 11, 24), answers, oddities, rejected, answers.size());
    }

    /** The string's own words as the reason. */
    static String reason(Reason reason, java.util.Locale locale) {
        return reason.args().getFirst();
    }
}
