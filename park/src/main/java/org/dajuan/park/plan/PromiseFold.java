package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.spine.plan.Division;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the text said and what people decided into what stands now. Pure; the order of plan versions is the order of events.
 */
final class PromiseFold {

    private final String code;
    private final Reading reading;
    private final List<Reading> readings;
    private final List<Decision> decisions;
    private final Map<String, Change> last = new HashMap<>();

    private PromiseFold(String code, List<Reading> readings, List<Decision> decisions) {
        this.code = code;
        this.readings = readings;
        this.reading = readings.getLast();
        this.decisions = decisions;
        decisions.forEach(d -> d.changes().forEach(c -> last.put(c.field(), c)));
    }

    /**
     * The promise as it stands.
     *
     * @param readings of this item in order of plan versions, at least one
     * @param decisions about this item in order of their numbers
     */
    static PromiseNow fold(UUID planId, String code, List<Reading> readings, List<Decision> decisions) {
        return new PromiseFold(code, readings, decisions).now(planId);
    }

    private PromiseNow now(UUID planId) {
        PromiseStatus status = PromiseStatus.of(text("status", PromiseStatus.PROPOSED.word()));
        boolean asked = !decisions.isEmpty() && askedAt() > settledAt();
        Promise read = reading.promise();
        Map<PromiseField, @Nullable String> applied = new EnumMap<>(PromiseField.class);
        List<Held.Correction> corrections = new ArrayList<>();
        for (PromiseField f : PromiseField.CORRECTABLE) {
            Change c = last.get(f.code());
            if (c == null || Objects.equals(c.to(), c.read())) {
                continue;
            }
            boolean applies = Objects.equals(c.read(), f.of(read));
            if (applies) {
                applied.put(f, c.to());
            }
            if (!Objects.equals(c.to(), f.of(read))) {
                corrections.add(new Held.Correction(f.code(), c.read(), c.to(), applies));
            }
        }
        if (last.containsKey("indicator")) {
            applied.put(PromiseField.INDICATOR, text("indicator"));
        }
        applied.put(PromiseField.ACCEPTED, String.valueOf(status == PromiseStatus.ACCEPTED && !asked));
        String owner = text("owner");
        Held held = new Held(
                owner != null ? UUID.fromString(owner) : last.containsKey("owner") ? null : reading.proposedOwner(),
                ids("coOwners"),
                text("weight") == null ? null : new BigDecimal(text("weight", "1")),
                HeldJson.milestones(text("milestones")),
                division(),
                ids("enterprises"),
                text("mergedInto"),
                HeldJson.words(text("absorbed")),
                HeldJson.words(text("parts")),
                text("continues"),
                corrections);
        return new PromiseNow(
                Objects.requireNonNull(reading.itemId()),
                planId,
                code,
                reading.place(),
                status,
                reading.outcome().inText(),
                asked,
                decisions.size(),
                withId(read),
                withId(PromiseField.with(read, applied)),
                held,
                reading.candidates());
    }

    private long askedAt() {
        return readings.stream()
                .filter(r -> r.outcome().asks())
                .mapToLong(Reading::planVersion)
                .max()
                .orElse(0);
    }

    private long settledAt() {
        return decisions.stream()
                .filter(d -> d.kind().settles())
                .mapToLong(Decision::planVersion)
                .max()
                .orElse(0);
    }

    private @Nullable Division division() {
        return HeldJson.division(text("division"));
    }

    private List<UUID> ids(String field) {
        return HeldJson.words(text(field)).stream().map(UUID::fromString).toList();
    }

    private @Nullable String text(String field) {
        Change c = last.get(field);
        return c == null ? null : c.to();
    }

    private String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    /** The compiler numbers by place; a plan's code stays with the promise. */
    private Promise withId(Promise p) {
        return new Promise(
                code,
                p.kind(),
                p.span(),
                p.words(),
                p.section(),
                p.theme(),
                p.subject(),
                p.target(),
                p.comparator(),
                p.growthPct(),
                p.baseline(),
                p.reference(),
                p.year(),
                p.deadline(),
                p.hedge(),
                p.owner(),
                p.indicator(),
                p.accepted(),
                p.inferred(),
                p.flags());
    }
}
