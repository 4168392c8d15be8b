package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.spine.report.Numeral.Suffix;

/** Reads several values in a row (甲、乙分别为3个、5个): which name goes with which value. */
final class ValueListReader {
    private final FoldedText t;
    private final Sentence s;
    private final Lexicon lexicon;
    private final Subjects subjects;
    private final SentenceDrafts drafts;

    ValueListReader(FoldedText t, Sentence s, Lexicon lexicon, Subjects subjects, SentenceDrafts drafts) {
        this.t = t;
        this.s = s;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.drafts = drafts;
    }

    /** Only 、, 和, 及, 与 or a blank between two values. */
    static boolean isGap(FoldedText t, int from, int to) {
        if (to <= from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = t.charAt(i);
            if (c != '、' && c != '和' && c != '及' && c != '与' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    boolean isList(List<Numeral> group, int pos, int right) {
        Tail tail = Tail.of(Subjects.stripMarks(t.text(pos, group.getFirst().start)), lexicon);
        if (tail.listed || tail.growth != Tail.Growth.NONE) {
            return true;
        }
        boolean sameUnit = group.stream().allMatch(n -> n.unit.equals(group.getFirst().unit));
        boolean closed = NumeralRoles.run(t, group.getLast().suffixEnd, right).isEmpty();
        String name = subjects.beforeValue(tail.subject);
        return closed && (sameUnit || subjects.split(name, group.size()) != null);
    }

    void read(int c, Span clause, int pos, List<Numeral> group) {
        String left = Subjects.stripMarks(t.text(pos, group.getFirst().start));
        Tail tail = Tail.of(left, lexicon);
        String name = subjects.cleanFront(tail.subject);
        boolean growth = tail.growth != Tail.Growth.NONE && group.stream().allMatch(Numeral::isRate);
        int m = group.size();
        Suffix cover = group.getLast().suffix;
        if (name.isEmpty() && growth && attachGrowths(group, tail, cover, c)) {
            return;
        }
        List<String> names = name.isEmpty() ? elidedNames(c, m) : namesFor(c, name, m);
        List<Draft> made = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            Numeral n = group.get(i);
            Draft d = drafts.add(c, clause, pos, n, names.get(i), tail, cover, growth);
            d.end = group.getLast().suffixEnd;
            made.add(d);
        }
        drafts.group(made, names);
    }

    private boolean attachGrowths(List<Numeral> group, Tail tail, Suffix cover, int c) {
        List<Draft> open = new ArrayList<>();
        for (Draft d : drafts.all()) {
            if (d.growthPct == null && c - d.clause <= 2) {
                open.add(d);
            }
        }
        if (open.size() < group.size()) {
            return false;
        }
        List<Draft> to = open.subList(open.size() - group.size(), open.size());
        for (int i = 0; i < group.size(); i++) {
            drafts.attach(to.get(i), group.get(i), tail, cover);
        }
        return true;
    }

    private List<String> elidedNames(int c, int m) {
        if (drafts.members().size() == m) {
            return drafts.members();
        }
        String before = drafts.isEmpty() ? drafts.topic(c) : drafts.last().subject;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            out.add(before);
        }
        return out;
    }

    private List<String> namesFor(int c, String name, int m) {
        List<String> names = subjects.split(name, m);
        if (names == null && subjects.isGeneric(name) && c > 0) {
            Span before = s.clauses().get(c - 1);
            List<String> owners =
                    Subjects.members(subjects.cleanFront(NumeralRoles.run(t, before.start(), before.end())));
            if (owners.size() == m) {
                return owners.stream().map(x -> x + name).toList();
            }
        }
        if (names == null) {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < m; i++) {
                out.add(subjects.beforeValue(name));
            }
            return out;
        }
        if (subjects.isGeneric(names.getFirst()) && !drafts.isEmpty()) {
            String before = drafts.last().subject;
            return names.stream().map(x -> subjects.under(before, x)).toList();
        }
        return names;
    }
}
