package org.dajuan.park.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Quantity;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.park.platform.Ids;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What turned between two books of one plan.
 *
 * @param turned new states, in plan order
 * @param now the last state of every promise, by code
 */
record Turning(List<Turn> turned, Map<String, Turn> now) {

    /** {@code old} is the book that {@code before} spoke of, null after a restart. */
    static Turning of(
            PlanInForce plan, AnswerBook book, @Nullable AnswerBook old, Map<String, Turn> before, Instant at) {
        List<Turn> turned = new ArrayList<>();
        Map<String, Turn> now = new HashMap<>();
        boolean sameDay = old != null && old.sheet().asOf().equals(book.sheet().asOf());
        for (Answer a : book.sheet().answers()) {
            String code = a.promise().id();
            Turn was = before.get(code);
            // The same object came from the same rows: nothing about it turned.
            if (was != null && old != null && sameDay && old.holds(code) && isSame(old.answer(code), a)) {
                now.put(code, was);
                continue;
            }
            Turn is = turn(plan, book, a, was, at);
            boolean same = was != null && is.says(was);
            now.put(code, was != null && same ? was : is);
            if (!same) {
                turned.add(is);
            }
        }
        return new Turning(turned, Map.copyOf(now));
    }

    @SuppressWarnings("ReferenceEquality") // identity is the point
    private static boolean isSame(Answer a, Answer b) {
        return a == b;
    }

    private static Turn turn(PlanInForce plan, AnswerBook book, Answer a, @Nullable Turn was, Instant at) {
        Quantity value = a.value();
        Lamp lamp = Lamp.next(
                was == null ? null : was.lamp(),
                a,
                book.knownShare(a.promise().id()),
                book.sheet().asOf());
        return new Turn(
                Ids.next(),
                plan.planId(),
                plan.version(),
                a.promise().id(),
                book.sheet().asOf(),
                was == null ? null : was.verdict(),
                was == null ? null : was.lamp().shown().code(),
                a.verdict().code(),
                a.light().code(),
                lamp,
                value == null ? null : value.value(),
                value == null ? null : value.unit(),
                a.reason(),
                at);
    }
}
