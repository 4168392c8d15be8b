package org.dajuan.park.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ledger.ImportDone;
import org.dajuan.park.ledger.Imports;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The walk from an answer down to rows, documents and the sentence. Sheets are worked out from all facts; the rows below them are shown as
 * far as the ledger shows them to the caller.
 */
@Service
public class Walk {
    private static final String ENDS = "。；;！!？?\n";

    /**
     * Rows of the ledger, seen with the caller's rights.
     *
     * @param facts by id; what is not in it is not the caller's to see
     * @param imports by the chain in which their facts stand
     */
    public record Rows(Map<UUID, StoredFact> facts, Map<UUID, ImportDone> imports) {

        /** The row of a fact, null where the caller may not see it. */
        public @Nullable StoredFact row(Fact f) {
            return facts.get(UUID.fromString(f.id()));
        }
    }

    private final Ledger ledger;
    private final Imports imports;

    Walk(Ledger ledger, Imports imports) {
        this.ledger = ledger;
        this.imports = imports;
    }

    /** The first {@code most} facts of each step, and of those below it. */
    @Transactional(readOnly = true)
    public Rows rows(List<LineageStep> steps, int most) {
        List<Fact> some = new ArrayList<>();
        gather(steps, most, some);
        return rows(some);
    }

    private static void gather(List<LineageStep> steps, int most, List<Fact> out) {
        for (LineageStep s : steps) {
            s.facts().stream().limit(most).forEach(out::add);
            gather(s.steps(), most, out);
        }
    }

    /** These facts as the ledger shows them to the caller. */
    @Transactional(readOnly = true)
    public Rows rows(Collection<Fact> some) {
        Set<UUID> ids = new HashSet<>();
        some.forEach(f -> ids.add(UUID.fromString(f.id())));
        Map<UUID, StoredFact> seen = ledger.visible(ids);
        Set<UUID> streams = new HashSet<>();
        seen.values().forEach(f -> streams.add(f.stream()));
        return new Rows(seen, imports.byStream(streams));
    }

    /** The step at a path such as {@code 0.2}: the third step below the answer's first. */
    public static Optional<LineageStep> step(Answer a, String path) {
        List<LineageStep> steps = a.lineage();
        LineageStep found = null;
        for (String part : path.split("\\.", -1)) {
            int at = part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : -1;
            if (at < 0 || at >= steps.size()) {
                return Optional.empty();
            }
            found = steps.get(at);
            steps = found.steps();
        }
        return Optional.ofNullable(found);
    }

    /**
     * The sentence in which a promise stands.
     *
     * @param start first char in the report's text
     * @param end one past the last, with the mark that ends it
     * @param text the sentence
     */
    public record Sentence(int start, int end, String text) {}

    /** The sentence around the promise's words. */
    public static Sentence sentence(Plan plan, Promise p) {
        String text = plan.reportText();
        int start = Math.min(p.span().start(), text.length());
        int end = Math.min(p.span().end(), text.length());
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (end < text.length() && (end == 0 || ENDS.indexOf(text.charAt(end - 1)) < 0)) {
            end++;
        }
        return new Sentence(start, end, text.substring(start, end));
    }
}
