package org.dajuan.spine.answers;

import java.util.List;

/**
 * Something strange that is shown and not repaired: a target below last year's figure, a growth target with no base, two promises that
 * contradict, two facts that disagree, total investment that must not be added to the year's.
 *
 * @param code kind of oddity, key in the message bundle
 * @param promises ids of the promises concerned
 * @param reason what is strange, with the values
 */
public record Oddity(String code, List<String> promises, Reason reason) {
    public Oddity {
        promises = List.copyOf(promises);
    }
}
