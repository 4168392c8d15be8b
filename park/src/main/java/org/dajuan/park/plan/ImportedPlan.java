package org.dajuan.park.plan;

import java.util.List;

/**
 * What an upload led to.
 *
 * @param head the plan as it is now
 * @param unchanged true when this very text was the newest already and nothing was stored
 * @param added codes of promises that are new
 * @param same number of promises found again as they were
 * @param reworded codes of measured promises in other words
 * @param changed codes of promises whose content changed: asked again where somebody had decided
 * @param dropped codes of promises that the text no longer holds
 * @param doubtful codes of promises that may live on in others: a person says
 * @param notes what a person should know about the reading of the file
 */
public record ImportedPlan(
        PlanHead head,
        boolean unchanged,
        List<String> added,
        int same,
        List<String> reworded,
        List<String> changed,
        List<String> dropped,
        List<String> doubtful,
        List<String> notes) {}
