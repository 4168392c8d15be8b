package org.dajuan.spine.report;

import java.util.List;

/**
 * A sentence with its clauses.
 *
 * @param start first char
 * @param end one past the last char, full stop excluded
 * @param clauses stretches between commas, semicolons and colons, in order; none is blank
 * @param section the section it stands in
 * @param role what it speaks of; may differ from its section's when a report has no headings
 */
record Sentence(int start, int end, List<Span> clauses, Section section, Section.Role role) {

    /** The index of the clause that holds a char. */
    int clauseAt(int pos) {
        for (int i = 0; i < clauses.size(); i++) {
            if (pos < clauses.get(i).end()) {
                return i;
            }
        }
        return clauses.size() - 1;
    }

    static boolean isClauseEnd(char c) {
        return c == ',' || c == ';' || c == ':' || c == '(' || c == ')';
    }

    static boolean isSentenceEnd(char c) {
        return c == '。' || c == '!' || c == '?' || c == '\n';
    }
}
