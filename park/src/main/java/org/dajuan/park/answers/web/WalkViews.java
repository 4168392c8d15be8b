package org.dajuan.park.answers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.answers.Walk;
import org.dajuan.park.answers.Walk.Rows;
import org.dajuan.park.ledger.ImportDone;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** The walk from a number down to rows and documents, as it goes over the wire. */
final class WalkViews {
    /** Facts of one step that come with the answer; the rest is paged. */
    static final int FACTS_OF_STEP = 50;

    private WalkViews() {}

    /**
     * Where the promise stands in the report.
     *
     * @param hash of the text at {@code /api/v1/plans/texts/{hash}}; the offsets point into it
     * @param start first char of the promise's words
     * @param end one past the last
     * @param sentence the whole sentence around them
     */
    record AnswerSource(
            String report, String hash, String section, int start, int end, int sentenceStart, String sentence) {
        static AnswerSource of(Plan plan, Promise p) {
            Walk.Sentence s = Walk.sentence(plan, p);
            return new AnswerSource(
                    plan.reportName(),
                    plan.reportHash(),
                    p.section(),
                    p.span().start(),
                    p.span().end(),
                    s.start(),
                    s.text());
        }
    }

    /** How the promise is measured. */
    record AnswerIndicator(
            String id,
            String nameZh,
            String nameEn,
            String unit,
            String kind,
            String better,
            String formula,
            String owner) {
        static AnswerIndicator of(Indicator i) {
            return new AnswerIndicator(
                    i.id(),
                    i.nameZh(),
                    i.nameEn(),
                    i.unit().text(),
                    i.kind().code(),
                    i.direction().name().toLowerCase(Locale.ROOT),
                    i.formula(),
                    i.owner());
        }
    }

    /**
     * A step of the walk down to facts.
     *
     * @param path names the step at {@code /api/v1/answers/{code}/facts}
     * @param factCount all rows of the step
     * @param facts the first of them that the caller may see
     * @param hidden how many of those first ones the caller may not see
     */
    record AnswerStep(
            String path,
            String indicator,
            String formula,
            String result,
            int factCount,
            List<AnswerFact> facts,
            int hidden,
            List<AnswerStep> steps) {
        static List<AnswerStep> of(List<LineageStep> steps, String above, Rows rows) {
            List<AnswerStep> out = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                LineageStep s = steps.get(i);
                List<Fact> first =
                        s.facts().subList(0, Math.min(FACTS_OF_STEP, s.facts().size()));
                List<AnswerFact> seen = AnswerFact.of(first, rows);
                out.add(new AnswerStep(
                        above + i,
                        s.indicator(),
                        s.formula(),
                        s.result(),
                        s.facts().size(),
                        seen,
                        first.size() - seen.size(),
                        of(s.steps(), above + i + ".", rows)));
            }
            return out;
        }
    }

    /**
     * A fact row; the ledger has the rest at {@code /api/v1/facts/{id}}.
     *
     * @param attachments hashes of documents at {@code /api/v1/attachments/{hash}}
     * @param origin how it came: form, paste, file, api
     * @param importId the import that brought it, at {@code /api/v1/ledger/imports/{id}}; null where none did or the caller may not see it
     * @param supersededBy the fact that corrects it by now, null while it stands
     */
    record AnswerFact(
            String id,
            String indicator,
            String about,
            String period,
            String state,
            @Nullable String value,
            String unit,
            String source,
            String recordedAt,
            String origin,
            List<String> attachments,
            @Nullable UUID importId,
            @Nullable String importFile,
            @Nullable UUID supersededBy) {

        static List<AnswerFact> of(List<Fact> facts, Rows rows) {
            return facts.stream()
                    .map(f -> one(f, rows))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        private static @Nullable AnswerFact one(Fact f, Rows rows) {
            StoredFact row = rows.row(f);
            if (row == null) {
                return null;
            }
            BigDecimal n = f.value().number();
            ImportDone by = rows.imports().get(row.stream());
            return new AnswerFact(
                    f.id(),
                    f.indicator(),
                    f.about(),
                    f.period().text(),
                    f.value().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    n == null ? null : n.toPlainString(),
                    f.unit(),
                    f.source(),
                    f.recordedAt().toString(),
                    row.origin().word(),
                    row.attachments(),
                    by == null ? null : by.id(),
                    by == null ? null : by.fileName(),
                    row.supersededBy());
        }
    }
}
