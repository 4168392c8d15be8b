package org.dajuan.spine.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tasks: sentences that command, with 要 or bare; clauses that only frame (以…为抓手) are marked by standing outside the actions. */
final class TaskReader {
    private static final Words OPENERS = new Words(List.of(
            "我们必须", "我们要", "必须", "要", "这就需要我们", "同时", "此外", "特别是", "今年要", "今年", "全年", "继续", "还要", "务必", "需要我们",
            "各级各部门要", "政府系统要", "年内", "全市上下要", "第一", "第二", "第三"));
    private static final Words NEVER =
            new Words(List.of("要看到", "要清醒", "要认识", "让我们", "主要", "要素", "各位", "同志们", "感谢", "我们深刻"));
    private static final Words STATEMENTS = new Words(List.of("意义重大", "至关重要", "责任重大", "使命光荣"));

    private final FoldedText t;
    private final Lexicon lexicon;
    private final ReportYears years;

    TaskReader(FoldedText t, Lexicon lexicon, ReportYears years) {
        this.t = t;
        this.lexicon = lexicon;
        this.years = years;
    }

    /** The sentence as a task, null when it commands nothing. {@code deadline} is the latest one stated inside it. */
    Item.@Nullable Builder read(Sentence s, @Nullable LocalDate deadline) {
        boolean called = t.startsWith("我们要", s.start());
        if (s.role() != Section.Role.PLAN && !called) {
            return null;
        }
        int start = bodyStart(s);
        // A sentence that opens with (一) is a heading.
        if (t.charAt(s.start()) == '(' || start >= s.end() || NEVER.at(t, skipWe(start), s.end()) > 0) {
            return null;
        }
        Span first = s.clauses().getFirst();
        int p = start;
        for (int w = OPENERS.at(t, p, s.end()); w > 0; w = OPENERS.at(t, p, s.end())) {
            p += w;
        }
        boolean modal = p > start && t.charAt(p) != '是';
        if (lexicon.notTask.at(t, start, s.end()) > 0) {
            return null;
        }
        boolean frame = isFrame(p, first.end());
        boolean verb = lexicon.verbs.at(t, p, s.end()) > 0;
        boolean heading = s.clauses().size() == 1 && start > s.start();
        if (heading
                || !(verb || frame || modal && s.clauses().size() > 1)
                || !modal && isStatement(first)
                || STATEMENTS.occursIn(t, s.start(), s.end())) {
            return null;
        }
        List<Span> actions = actions(s, start);
        if (frame && actions.isEmpty() || !modal && actions.isEmpty()) {
            return null;
        }
        return Item.builder(ItemKind.TASK, new Span(start, s.end()), s.section().id())
                .subject(subject(p, s))
                .year(years.planYear())
                .deadline(deadline != null ? deadline : LocalDate.of(years.planYear(), 12, 31))
                .inferred(deadline != null ? List.of() : List.of("deadline"))
                .parts(actions);
    }

    private int skipWe(int p) {
        return t.startsWith("我们", p) ? p + 2 : p;
    }

    /** Past 一是 and the like. */
    private int bodyStart(Sentence s) {
        int p = s.start();
        int q = p;
        while (q < s.end() && "一二三四五六七八九十".indexOf(t.charAt(q)) >= 0) {
            q++;
        }
        return q > p && q < s.end() && (t.charAt(q) == '是' || t.charAt(q) == '、') ? q + 1 : p;
    }

    private boolean isStatement(Span first) {
        for (int i = first.start() + 2; i < first.end(); i++) {
            if (t.charAt(i) == '是'
                    && !t.startsWith("是否", i)
                    && !t.startsWith("特别是", i - 2)
                    && !t.startsWith("尤其是", i - 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrame(int p, int end) {
        return lexicon.frames.at(t, p, end) > 0 && (lexicon.verbs.at(t, p, end) <= lexicon.frames.at(t, p, end));
    }

    private List<Span> actions(Sentence s, int start) {
        List<Span> out = new ArrayList<>();
        for (Span c : s.clauses()) {
            int p = Math.max(c.start(), start);
            if (p >= c.end()) {
                continue;
            }
            int q = p;
            for (int w = OPENERS.at(t, q, c.end()); w > 0; w = OPENERS.at(t, q, c.end())) {
                q += w;
            }
            if (!isFrame(q, c.end()) && (lexicon.verbs.at(t, q, c.end()) > 0 || q > p)) {
                out.add(new Span(p, c.end()));
            }
        }
        return out;
    }

    private String subject(int p, Sentence s) {
        int e = p;
        while (e < s.end() && !Sentence.isClauseEnd(t.charAt(e)) && e - p < 30) {
            e++;
        }
        return Subjects.stripMarks(t.text(p, e));
    }
}
