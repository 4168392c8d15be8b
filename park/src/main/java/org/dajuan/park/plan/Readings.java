package org.dajuan.park.plan;

import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.Span;

/** Readings moved to where their words stand now. */
final class Readings {

    private Readings() {}

    /** The same reading of the same words at another place. */
    static Promise at(Promise p, Span span, String section) {
        return of(p, span, p.words(), section);
    }

    /** The same reading anchored to other words. */
    static Promise of(Promise p, Span span, String words, String section) {
        return new Promise(
                p.id(),
                p.kind(),
                span,
                words,
                section,
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
