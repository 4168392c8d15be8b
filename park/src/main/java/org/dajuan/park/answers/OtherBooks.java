package org.dajuan.park.answers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.spine.answers.AnswerBook;

/** The last few books of other days or plans, so that a page which asks for one several times makes it once. */
final class OtherBooks {
    private static final int KEPT = 3;

    /** {@code facts} is the identity of the present book: each new fact gives another. */
    private record Key(int facts, UUID plan, int version, LocalDate day) {}

    private final Map<Key, Current> kept = new LinkedHashMap<>(8, 0.75f, true);

    /** The book of a plan as of a day, made from the present one. */
    synchronized Current of(AnswerBook present, PlanInForce plan, LocalDate day) {
        Key key = new Key(System.identityHashCode(present.facts()), plan.planId(), plan.version(), day);
        Current known = kept.get(key);
        if (known != null && isOf(known, present)) {
            return known;
        }
        AnswerBook book = present.asOf(day);
        Current made =
                new Current(plan, book.sheet().plan().equals(plan.plan()) ? book : book.with(plan.plan()), Map.of());
        kept.put(key, made);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return made;
    }

    @SuppressWarnings("ReferenceEquality") // two facts books may share a hash code; identity is the point
    private static boolean isOf(Current known, AnswerBook present) {
        return known.book().facts() == present.facts();
    }
}
